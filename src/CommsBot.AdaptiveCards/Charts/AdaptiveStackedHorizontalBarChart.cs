namespace CommsBot.AdaptiveCards;

/// <summary>Bars made of parts.</summary>
public sealed record AdaptiveStackedHorizontalBarChart() : AdaptiveChart("Chart.HorizontalBar.Stacked")
{
    /// <summary>The bars, top to bottom.</summary>
    public IReadOnlyList<AdaptiveStackedBar> Data { get; init => field = value ?? []; } = [];

    /// <summary>Name of the horizontal axis.</summary>
    public string? XAxisTitle { get; init; }

    /// <summary>Name of the vertical axis.</summary>
    public string? YAxisTitle { get; init; }

    /// <summary>Colour of parts that name none.</summary>
    public AdaptiveChartColor? Color { get; init; }
}
