using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Polls.Questions;
using CommsBot.Teams;

namespace CommsBot.Polls.Results;

/// <summary>What people wrote to one question, some at a time. Pure.</summary>
internal static class OpenTextsCard
{
    public const int PerPage = 5;

    /// <param name="report">Whose question's texts are not hidden.</param>
    /// <param name="question">Its place.</param>
    /// <param name="page">Counted from 0; outside of what there is, the nearest.</param>
    /// <param name="culture">The owner's.</param>
    public static AdaptiveCard Create(ResultsReport report, int question, int page, CultureInfo culture)
    {
        var (words, texts) = (new QuestionWords(culture, report.DefaultLanguage), new ResultTexts(culture));
        var result = report.Results!.Questions[question];
        var pages = Math.Max(1, (result.Texts.Count + PerPage - 1) / PerPage);
        page = Math.Clamp(page, 0, pages - 1);
        return ResultsCard.Frame(
            report,
            words,
            [
                ResultBars.Heading(words.Text(result.Question), 0),
                .. result.IsHidden
                    ? (IEnumerable<AdaptiveElement>)[CardFrame.Quiet(texts.Hidden(PollNumbers.FewestShown))]
                    : result.Texts.Skip(page * PerPage).Take(PerPage).Select(Quote),
                CardFrame.Footer(texts.PageOf(page + 1, pages)),
            ],
            [
                .. page > 0 ? [Turn(texts.Previous, page - 1)] : (IEnumerable<AdaptiveAction>)[],
                .. page < pages - 1 ? [Turn(texts.Next, page + 1)] : (IEnumerable<AdaptiveAction>)[],
                ResultsCard.Back(report, texts),
            ]);

        AdaptiveExecuteAction Turn(string title, int to) => CardVerb.Execute(title, PollVerbs.Texts, ResultsCard.DataOf(report, question, to));
    }

    public static AdaptiveContainer Quote(string text) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis, Spacing = AdaptiveSpacing.Small, Items = [new AdaptiveTextBlock(AdaptiveText.Escape(text))],
    };
}
