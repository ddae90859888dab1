using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Polls.Questions;
using CommsBot.Teams;

namespace CommsBot.Polls.Results;

/// <summary>One question by department, office and country. Pure.</summary>
internal static class SlicesCard
{
    /// <summary>More are in the download.</summary>
    private const int MostRows = 30;

    /// <param name="report">The poll.</param>
    /// <param name="slices">All kinds; what is too small is marked hidden.</param>
    /// <param name="question">Its place; outside of what there is, the nearest.</param>
    /// <param name="culture">The owner's.</param>
    public static AdaptiveCard Create(ResultsReport report, IReadOnlyList<PollSlice> slices, int question, CultureInfo culture)
    {
        var (words, texts) = (new QuestionWords(culture, report.DefaultLanguage), new ResultTexts(culture));
        question = Math.Clamp(question, 0, report.Results!.Questions.Count - 1);
        var asked = report.Results.Questions[question].Question;
        return ResultsCard.Frame(
            report,
            words,
            [
                ResultBars.Heading(words.Text(asked), 0),
                .. slices.GroupBy(s => s.Kind).OrderBy(g => g.Key).Select(g => Table(g.Key, asked, [.. g], question, words)),
                CardFrame.Footer(texts.SlicesFooter(PollNumbers.FewestShown)),
            ],
            [
                .. question > 0 ? [Turn(texts.PreviousQuestion, question - 1)] : (IEnumerable<AdaptiveAction>)[],
                .. question < report.Results.Questions.Count - 1 ? [Turn(texts.NextQuestion, question + 1)] : (IEnumerable<AdaptiveAction>)[],
                ResultsCard.Back(report, texts),
            ]);

        AdaptiveExecuteAction Turn(string title, int to) => CardVerb.Execute(title, PollVerbs.Slices, ResultsCard.DataOf(report, to));
    }

    private static AdaptiveTable Table(SliceKind kind, PollQuestion asked, IReadOnlyList<PollSlice> slices, int question, QuestionWords words)
    {
        var texts = new ResultTexts(words.Culture);
        return new AdaptiveTable
        {
            ShowGridLines = false,
            FirstRowAsHeaders = true,
            Columns = [Column(3), Column(2), Column(3)],
            Rows =
            [
                Row(NameOf(kind, texts), texts.AnswersColumn, FigureName(asked, words.Texts, texts), isHeader: true),
                .. slices.OrderBy(s => s.Name, StringComparer.Create(words.Culture, ignoreCase: true)).Take(MostRows)
                    .Select(s => (s.Name, Result: s.Results.Questions[question]))
                    .Select(s => s.Result.IsHidden
                        ? Row(AdaptiveText.Escape(s.Name), texts.FewerThan(PollNumbers.FewestShown), "–", isHeader: false)
                        : Row(AdaptiveText.Escape(s.Name), s.Result.Respondents.ToString("N0", words.Culture), Figure(s.Result, words), isHeader: false)),
            ],
        };
    }

    private static AdaptiveTableColumn Column(double weight) => new() { Width = AdaptiveColumnWidth.Weight(weight) };

    private static AdaptiveTableRow Row(string name, string answers, string figure, bool isHeader) => new()
    {
        Cells =
        [
            .. new[] { name, answers, figure }.Select(text => new AdaptiveTableCell
            {
                Items = [new AdaptiveTextBlock(text) { Size = AdaptiveTextSize.Small, Weight = isHeader ? AdaptiveTextWeight.Bolder : null }],
            }),
        ],
    };

    private static string NameOf(SliceKind kind, ResultTexts texts) => kind switch
    {
        SliceKind.Department => texts.Department,
        SliceKind.Office => texts.Office,
        _ => texts.Country,
    };

    private static string FigureName(PollQuestion question, QuestionTexts names, ResultTexts texts) => question.Kind switch
    {
        QuestionKind.Rating => texts.AverageColumn,
        QuestionKind.NetPromoter => texts.ScoreName,
        QuestionKind.YesNo => names.Yes,
        QuestionKind.OpenText => texts.TextsColumn,
        _ => texts.MostNamed,
    };

    /// <summary>The one figure that tells slices apart.</summary>
    private static string Figure(QuestionResult result, QuestionWords words)
    {
        var texts = new ResultTexts(words.Culture);
        return result switch
        {
            { Respondents: 0 } => "–",
            { NetPromoterScore: { } score } => PollNumbers.Signed(score, words.Culture),
            { Mean: { } mean } => PollNumbers.Decimal(mean, words.Culture),
            { Question.Kind: QuestionKind.YesNo } => texts.Percent(result.PercentOf(1)),
            { Question.Kind: QuestionKind.OpenText } => result.Texts.Count.ToString("N0", words.Culture),
            _ when ResultRow.Of(result, words).MaxBy(r => r.Count) is { } most => $"{AdaptiveText.Escape(most.Name)} ({texts.Percent(most.Percent)})",
            _ => "–",
        };
    }
}
