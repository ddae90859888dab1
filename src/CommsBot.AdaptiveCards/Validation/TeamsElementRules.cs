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
                    yield return part.Problem("fallback", "A chart needs a fallback with the same figures in plain elements; \"drop\" would hide them.");
                if (IsEmpty(chart)) yield return part.Problem("The chart has no data.");
            }
            else if (IsExtension(part.Node) && ((AdaptiveElement)part.Node!).Fallback is null)
            {
                yield return part.Problem("fallback", "Only newer Teams clients know this element: give it a fallback, or \"drop\" if it is decoration.");
            }

            if (Numbers(part.Node).Any(number => !double.IsFinite(number))) yield return part.Problem("A number is not finite.");
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
        AdaptiveGroupedVerticalBarChart groups => groups.Data.All(series => series.Values.Count == 0),
        AdaptiveStackedHorizontalBarChart bars => bars.Data.All(bar => bar.Data.Count == 0),
        AdaptiveLineChart lines => lines.Data.All(series => series.Values.Count == 0),
        _ => false,
    };

    private static IEnumerable<double> Numbers(object? node) => node switch
    {
        AdaptiveDonutChart donut => donut.Data.Select(slice => slice.Value),
        AdaptivePieChart pie => pie.Data.Select(slice => slice.Value),
        AdaptiveGaugeChart gauge => [gauge.Value ?? 0, gauge.Min ?? 0, gauge.Max ?? 0, .. gauge.Segments.Select(segment => segment.Size)],
        AdaptiveVerticalBarChart bars => [bars.YMin ?? 0, bars.YMax ?? 0, .. bars.Data.Select(bar => bar.Y)],
        AdaptiveHorizontalBarChart bars => bars.Data.Select(bar => bar.Y),
        AdaptiveGroupedVerticalBarChart groups => [groups.YMin ?? 0, groups.YMax ?? 0, .. groups.Data.SelectMany(series => series.Values).Select(point => point.Y)],
        AdaptiveStackedHorizontalBarChart bars => bars.Data.SelectMany(bar => bar.Data).Select(slice => slice.Value),
        AdaptiveLineChart lines => [lines.YMin ?? 0, lines.YMax ?? 0, .. lines.Data.SelectMany(series => series.Values).Select(point => point.Y)],
        AdaptiveProgressBar bar => [bar.Value ?? 0, bar.Max ?? 0],
        AdaptiveRating rating => [rating.Value ?? 0, rating.Max ?? 0],
        AdaptiveRatingInput rating => [rating.Value ?? 0, rating.Max ?? 0],
        AdaptiveNumberInput input => [input.Value ?? 0, input.Min ?? 0, input.Max ?? 0],
        _ => [],
    };
}
