using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>How the answers to a pulse move from asking to asking, and how many answered. Pure.</summary>
internal static class TrendCard
{
    public const int MostPoints = 12;

    /// <param name="report">The latest asking.</param>
    /// <param name="points">The oldest first, at most <see cref="MostPoints"/>; the same questions in each.</param>
    /// <param name="culture">The owner's.</param>
    public static AdaptiveCard Create(ResultsReport report, IReadOnlyList<PulsePoint> points, CultureInfo culture)
    {
        var (words, texts) = (new QuestionWords(culture, report.DefaultLanguage), new ResultTexts(culture));
        var questions = points[^1].Results.Questions;
        var charts = new List<(string Title, IReadOnlyList<TrendLine> Lines)> { (texts.ResponseRate, [TrendLine.OfResponseRate(points, texts)]) };
        charts.AddRange(questions.Select((q, index) => (words.Text(q.Question), TrendLine.Of(points, index, words))));
        var shown = charts.Where(c => c.Lines.Any(l => l.Points.Any(p => p.Value is not null))).ToList();
        return ResultsCard.Frame(
            report,
            words,
            [
                .. shown.SelectMany((c, index) => Chart(c.Title, c.Lines, index, words)),
                CardFrame.Footer(texts.TrendFooter(PollNumbers.FewestShown)),
            ],
            [
                ResultsCard.Back(report, texts),
                .. shown.Count == 0
                    ? (IEnumerable<AdaptiveAction>)[]
                    : [new AdaptiveToggleVisibilityAction { Title = texts.AsText, TargetElements = [.. shown.Select((_, i) => new AdaptiveTargetElement(TextId(i)))] }],
            ]);
    }

    private static IEnumerable<AdaptiveElement> Chart(string title, IReadOnlyList<TrendLine> lines, int index, QuestionWords words)
    {
        var texts = new ResultTexts(words.Culture);
        yield return ResultBars.Heading(title, index);
        yield return new AdaptiveLineChart
        {
            Title = AdaptiveText.Plain(title),
            ShowTitle = false,
            Data =
            [
                .. lines.Select(l => new AdaptiveChartSeries(
                    AdaptiveText.Plain(l.Name),
                    [.. l.Points.Where(p => p.Value is not null).Select(p => new AdaptiveChartPoint(p.Date.ToString("O", CultureInfo.InvariantCulture), p.Value!.Value))]))
                    .Where(s => s.Values.Count > 0),
            ],
            Fallback = new AdaptiveContainer { Items = [.. lines.SelectMany(l => Bars(l, lines.Count > 1, texts))] },
        };
        yield return new AdaptiveContainer { Id = TextId(index), IsVisible = false, Items = [.. lines.Select(l => CardFrame.Quiet(TextOf(l, texts)))] };
    }

    private static IEnumerable<AdaptiveElement> Bars(TrendLine line, bool isNamed, ResultTexts texts)
    {
        if (isNamed)
            yield return new AdaptiveTextBlock(AdaptiveText.Escape(line.Name)) { Spacing = AdaptiveSpacing.Medium };
        foreach (var point in line.Points)
        {
            yield return CardColumns.Of(AdaptiveText.Escape(Day(point, texts)), point.Said, isStrong: false) with { Spacing = AdaptiveSpacing.Small };
            if (point.Value is not null)
                yield return ResultBar.Create(point.Percent, isMine: true, texts.TrendPoint(Day(point, texts), point.Said));
        }
    }

    private static string TextOf(TrendLine line, ResultTexts texts) =>
        $"{AdaptiveText.Escape(line.Name)}: {string.Join("; ", line.Points.Select(p => texts.TrendPoint(Day(p, texts), p.Said)))}";

    private static string Day(TrendValue point, ResultTexts texts) => point.Date.ToString(texts.DayFormat, texts.Culture);

    private static string TextId(int index) => string.Create(CultureInfo.InvariantCulture, $"text{index}");
}
