using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Polls.Answering;
using CommsBot.Polls.Questions;
using CommsBot.Teams;

namespace CommsBot.Polls.Results;

/// <summary>Results as the owner of a poll sees them, and what can be done with them. Pure.</summary>
internal static class ResultsCard
{
    public const string Question = "question";
    public const string Page = "page";

    /// <summary>Texts shown below their question; all of them have a card of their own.</summary>
    private const int TextsShown = 3;

    public static AdaptiveCard Create(ResultsReport report, CultureInfo culture, string? notice = null)
    {
        var (words, texts) = (new QuestionWords(culture, report.DefaultLanguage), new ResultTexts(culture));
        return Frame(
            report,
            words,
            [
                .. notice is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(notice))],
                new AdaptiveTextBlock(Headline(report, texts)),
                .. report.Results is { } results ? ResultGroup.Of(results).SelectMany(g => Group(report, g, words)) : [],
                CardFrame.Footer(Footer(report, texts)),
            ],
            [.. Actions(report, texts)]);
    }

    public static JsonObject DataOf(ResultsReport report, int? question = null, int? page = null)
    {
        var data = new JsonObject { [AnswerCards.Wave] = report.Wave };
        if (question is not null)
            data[Question] = question;
        if (page is not null)
            data[Page] = page;
        return data;
    }

    internal static AdaptiveCard Frame(
        ResultsReport report, QuestionWords words, IReadOnlyList<AdaptiveElement> body, IReadOnlyList<AdaptiveAction> actions)
    {
        var texts = new ResultTexts(words.Culture);
        return CardFrame.Create(
            words.Culture,
            [
                CardFrame.Header(report.Rules.IsAnonymous ? "🔒" : "📊", texts.Kind, StateOf(report, texts)),
                CardFrame.Title(AdaptiveText.Escape(report.NameIn(words))),
                .. body,
            ],
            actions);
    }

    internal static AdaptiveExecuteAction Back(ResultsReport report, ResultTexts texts) => CardVerb.Execute(texts.Back, PollVerbs.Results, DataOf(report));

    private static string StateOf(ResultsReport report, ResultTexts texts)
    {
        var state = report.IsClosed ? texts.StateClosed : texts.StateOpen;
        return report.AskedOn is { } day ? texts.AskedOn(state, day.ToString(texts.DayFormat, texts.Culture)) : state;
    }

    private static string Headline(ResultsReport report, ResultTexts texts) => report.Results switch
    {
        null => texts.ComingIn,
        { ResponseRate: { } rate, Asked: { } asked } results => texts.HeadlineRate(results.Respondents, asked, rate),
        { } results => texts.Headline(results.Respondents),
    };

    private static IEnumerable<AdaptiveElement> Group(ResultsReport report, ResultGroup group, QuestionWords words)
    {
        var texts = new ResultTexts(words.Culture);
        if (report.Results!.Questions.Count > 1 || report.Title is not null)
            yield return ResultBars.Heading(group.TitleIn(words), group.Index);

        if (group.IsHidden)
        {
            yield return CardFrame.Quiet(texts.Hidden(PollNumbers.FewestShown));
            yield break;
        }

        if (group.SummaryIn(texts) is { } summary)
            yield return CardFrame.Quiet(summary);
        if (group.HasChart)
        {
            yield return ResultCharts.Of(group.Results, words);
            yield return new AdaptiveContainer { Id = TextId(group), IsVisible = false, Items = [CardFrame.Quiet(ResultCharts.TextOf(group.Results, words))] };
        }

        foreach (var element in group.Results.SelectMany((r, i) => Texts(report, r, group.Index + i, texts)))
            yield return element;
    }

    private static IEnumerable<AdaptiveElement> Texts(ResultsReport report, QuestionResult result, int index, ResultTexts texts)
    {
        foreach (var text in result.Texts.Take(TextsShown))
            yield return OpenTextsCard.Quote(text);
        if (result.Texts.Count > TextsShown)
        {
            yield return new AdaptiveActionSet
            {
                Actions = [CardVerb.Execute(texts.AllTexts(result.Texts.Count), PollVerbs.Texts, DataOf(report, index, 0))],
            };
        }
    }

    private static string TextId(ResultGroup group) => string.Create(CultureInfo.InvariantCulture, $"text{group.Index}");

    private static string Footer(ResultsReport report, ResultTexts texts) => report switch
    {
        { Rules.IsAnonymous: true, IsClosed: false } => texts.FooterAnonymousOpen(PollNumbers.FewestShown),
        { Rules.IsAnonymous: true } => texts.FooterAnonymous(PollNumbers.FewestShown),
        { IsClosed: false } => texts.FooterOpen,
        _ => texts.FooterClosed,
    };

    private static IEnumerable<AdaptiveAction> Actions(ResultsReport report, ResultTexts texts)
    {
        var charts = report.Results is { } results ? ResultGroup.Of(results).Where(g => g.HasChart).ToList() : [];
        if (!report.IsClosed)
            yield return CardVerb.Execute(texts.Refresh, PollVerbs.Results, DataOf(report));
        if (report is { CanTell: true, IsClosed: true, Results.Respondents: > 0 })
            yield return CardVerb.Execute(texts.YouSaid, PollVerbs.YouSaid, DataOf(report)) with { Style = AdaptiveActionStyle.Positive };
        if (report is { Results: not null, CsvAddress: { } csv })
            yield return new AdaptiveOpenUrlAction(csv) { Title = texts.Csv };
        if (report.PictureAddress is { } picture && charts.Count > 0)
            yield return new AdaptiveOpenUrlAction(picture) { Title = texts.Picture };
        if (report.HasSlices)
            yield return CardVerb.Execute(texts.Slices, PollVerbs.Slices, DataOf(report, 0)) with { Mode = AdaptiveActionMode.Secondary };
        if (report.HasTrend)
            yield return CardVerb.Execute(texts.Trend, PollVerbs.Trend, DataOf(report)) with { Mode = AdaptiveActionMode.Secondary };
        if (report.EarlierWave is { } earlier)
            yield return CardVerb.Execute(texts.Earlier, PollVerbs.Results, new JsonObject { [AnswerCards.Wave] = earlier }) with { Mode = AdaptiveActionMode.Secondary };
        if (charts.Count > 0)
        {
            yield return new AdaptiveToggleVisibilityAction
            {
                Title = texts.AsText, TargetElements = [.. charts.Select(g => new AdaptiveTargetElement(TextId(g)))], Mode = AdaptiveActionMode.Secondary,
            };
        }

        if (!report.IsClosed)
            yield return CardVerb.Execute(texts.Close, PollVerbs.CloseFromResults, DataOf(report)) with { Mode = AdaptiveActionMode.Secondary };
    }
}
