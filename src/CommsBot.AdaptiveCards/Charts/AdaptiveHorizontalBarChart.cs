namespace CommsBot.AdaptiveCards;

/// <summary>Bars.</summary>
public sealed record AdaptiveHorizontalBarChart() : AdaptiveChart("Chart.HorizontalBar")
{
    /// <summary>The bars, top to bottom.</summary>
    public IReadOnlyList<AdaptiveChartBar> Data { get; init => field = value ?? []; } = [];

    /// <summary>Name of the horizontal axis.</summary>
    public string? XAxisTitle { get; init; }

    /// <summary>Name of the vertical axis.</summary>
    public string? YAxisTitle { get; init; }

    /// <summary>Colour of bars that name none.</summary>
    public AdaptiveChartColor? Color { get; init; }

    /// <summary>What stands beside the bars. Absent: <see cref="AdaptiveHorizontalBarDisplayMode.AbsoluteWithAxis"/>.</summary>
    public AdaptiveHorizontalBarDisplayMode? DisplayMode { get; init; }
}
