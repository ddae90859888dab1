namespace CommsBot.AdaptiveCards;

/// <summary>
/// Elements beyond schema 1.5: other hosts do not know them, nor do older Teams clients, so each needs a fallback.
/// See https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards.
/// </summary>
internal static class TeamsElementRules
{
    public static IEnumerable<AdaptiveCardProblem> Find(IReadOnlyList<CardPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Node is AdaptiveChart chart)
            {
                if (chart.Fallback?.Element is null)
                    yield return part.Problem(
                        "fallback", "A chart needs a fallback with the same figures in plain elements; \"drop\" would hide them.");
                if (IsEmpty(chart)) yield return part.Problem("The chart has no data.");
            }
            else if (IsExtension(part.Node) && ((AdaptiveElement)part.Node!).Fallback is null)
            {
                yield return part.Problem(
                    "fallback", "Only newer Teams clients know this element: give it a fallback, or \"drop\" if it is decoration.");
            }
            else if (part.Node is AdaptiveElement { Requires.Count: > 0, Fallback: null } or AdaptiveAction { Requires.Count: > 0, Fallback: null })
            {
                yield return part.Problem(
                    "fallback", "Where Requires is not met and there is no fallback, everything around gives way: give one, or \"drop\".");
            }

            if (Numbers(part.Node).Any(number => !double.IsFinite(number))) yield return part.Problem("A number is missing or not finite.");
        }
    }

    private static bool IsExtension(object? node) => node is AdaptiveIcon or AdaptiveBadge or AdaptiveProgressBar or AdaptiveProgressRing
        or AdaptiveRating or AdaptiveRatingInput or AdaptiveCodeBlock or AdaptiveCompoundButton or AdaptiveCarousel;

    private static bool IsEmpty(AdaptiveChart chart) => chart switch
    {
        AdaptiveDonutChart donut => donut.Data.Count == 0,
        AdaptivePieChart pie => pie.Data.Count == 0,
        AdaptiveGaugeChart gauge => gauge.Value is null,
        AdaptiveVerticalBarChart bars => bars.Data.Count == 0,
        AdaptiveHorizontalBarChart bars => bars.Data.Count == 0,
        AdaptiveGroupedVerticalBarChart groups => groups.Data.All(series => series?.Values is not [_, ..]),
        AdaptiveStackedHorizontalBarChart bars => bars.Data.All(bar => bar?.Data is not [_, ..]),
        AdaptiveLineChart lines => lines.Data.All(series => series?.Values is not [_, ..]),
        _ => false,
    };

    private static IEnumerable<double> Numbers(object? node) => node switch
    {
        AdaptiveDonutChart donut => All(donut.Data, slice => slice.Value),
        AdaptivePieChart pie => All(pie.Data, slice => slice.Value),
        AdaptiveGaugeChart gauge => [gauge.Value ?? 0, gauge.Min ?? 0, gauge.Max ?? 0, .. All(gauge.Segments, segment => segment.Size)],
        AdaptiveVerticalBarChart bars => [bars.YMin ?? 0, bars.YMax ?? 0, .. All(bars.Data, bar => bar.Y)],
        AdaptiveHorizontalBarChart bars => All(bars.Data, bar => bar.Y),
        AdaptiveGroupedVerticalBarChart groups => [groups.YMin ?? 0, groups.YMax ?? 0, .. groups.Data.SelectMany(Points)],
        AdaptiveStackedHorizontalBarChart bars => bars.Data.SelectMany(bar => All(bar?.Data, slice => slice.Value)),
        AdaptiveLineChart lines => [lines.YMin ?? 0, lines.YMax ?? 0, .. lines.Data.SelectMany(Points)],
        AdaptiveProgressBar bar => [bar.Value ?? 0, bar.Max ?? 0],
        AdaptiveRating rating => [rating.Value ?? 0, rating.Max ?? 0],
        AdaptiveRatingInput rating => [rating.Value ?? 0, rating.Max ?? 0],
        AdaptiveNumberInput input => [input.Value ?? 0, input.Min ?? 0, input.Max ?? 0],
        _ => [],
    };

    private static IEnumerable<double> Points(AdaptiveChartSeries? series) => All(series?.Values, point => point.Y);

    // Cards of others may hold null where a number is expected.
    private static IEnumerable<double> All<T>(IReadOnlyList<T?>? items, Func<T, double> number)
        where T : class =>
        items?.Select(item => item is null ? double.NaN : number(item)) ?? [double.NaN];
}
