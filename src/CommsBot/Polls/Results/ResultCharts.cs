using CommsBot.AdaptiveCards;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>Results as Teams draws them. Clients that cannot get plain bars; everybody can unfold the figures as text.</summary>
internal static class ResultCharts
{
    /// <param name="results">One question, or several with the same choices, shown side by side; none of them hidden or of open text.</param>
    /// <param name="words">Whose language.</param>
    public static AdaptiveElement Of(IReadOnlyList<QuestionResult> results, QuestionWords words) =>
        results is [var only] ? Single(only, words) : SideBySide(results, words);

    /// <summary>The same figures in sentences.</summary>
    public static string TextOf(IReadOnlyList<QuestionResult> results, QuestionWords words)
    {
        var texts = new ResultTexts(words.Culture);
        return string.Join("\n\n", results.Select(r =>
            (results.Count > 1 ? AdaptiveText.Escape(words.Text(r.Question)) + " – " : "")
            + string.Join("; ", ResultRow.Of(r, words).Select(row => texts.InWords(AdaptiveText.Escape(row.Name), row.Percent, row.Count)))));
    }

    private static AdaptiveChart Single(QuestionResult result, QuestionWords words)
    {
        var texts = new ResultTexts(words.Culture);
        var fallback = new AdaptiveContainer { Items = [.. ResultRow.Of(result, words).Select(r => ResultBars.Row(r, words.Culture))] };
        var title = AdaptiveText.Plain(words.Text(result.Question));
        return result.Question.Kind switch
        {
            // Per cent of respondents do not add up to a whole. Teams draws the longest bar in full and cuts long numbers off: the names hold them, too.
            QuestionKind.MultipleChoice => new AdaptiveHorizontalBarChart
            {
                Title = title,
                ShowTitle = false,
                XAxisTitle = texts.PercentOfRespondents,
                DisplayMode = AdaptiveHorizontalBarDisplayMode.AbsoluteNoAxis,
                Color = AdaptiveChartColor.CategoricalBlue,
                Data = [.. ResultRow.Of(result, words).Select(r => new AdaptiveChartBar(AdaptiveText.Plain(texts.InWords(r.Name, r.Percent, r.Count)), r.Percent))],
                Fallback = fallback,
            },
            // Each bar as long as its share; Teams writes number and per cent above it.
            _ => new AdaptiveHorizontalBarChart
            {
                Title = title,
                ShowTitle = false,
                DisplayMode = AdaptiveHorizontalBarDisplayMode.PartToWhole,
                Color = AdaptiveChartColor.CategoricalBlue,
                Data = [.. ResultRow.Of(result, words).Select(r => new AdaptiveChartBar(AdaptiveText.Plain(r.Name), r.Count))],
                Fallback = fallback,
            },
        };
    }

    private static AdaptiveGroupedVerticalBarChart SideBySide(IReadOnlyList<QuestionResult> results, QuestionWords words)
    {
        var texts = new ResultTexts(words.Culture);
        return new AdaptiveGroupedVerticalBarChart
        {
            Title = AdaptiveText.Plain(string.Join(" · ", results.Select(r => words.Text(r.Question)))),
            ShowTitle = false,
            YAxisTitle = texts.PercentOfRespondents,
            YMin = 0,
            ShowBarValues = true,
            Data =
            [
                .. results.Select((r, index) => new AdaptiveChartSeries(
                    AdaptiveText.Plain(words.Text(r.Question)), [.. ResultRow.Of(r, words).Select(row => new AdaptiveChartPoint(AdaptiveText.Plain(row.Name), row.Percent))])
                {
                    Color = index == 0 ? AdaptiveChartColor.CategoricalBlue : AdaptiveChartColor.CategoricalMarigold,
                }),
            ],
            Fallback = PairedBars.Of(results, words),
        };
    }
}
