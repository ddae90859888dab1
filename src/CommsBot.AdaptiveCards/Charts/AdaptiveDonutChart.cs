namespace CommsBot.AdaptiveCards;

/// <summary>Parts of a whole as a ring.</summary>
public sealed record AdaptiveDonutChart() : AdaptiveChart("Chart.Donut")
{
    /// <summary>The parts.</summary>
    public IReadOnlyList<AdaptiveChartSlice> Data { get; init => field = value ?? []; } = [];

    /// <summary>Text in the middle of the ring.</summary>
    public string? Value { get; init; }

    /// <summary>Colour of <see cref="Value"/>.</summary>
    public AdaptiveChartColor? ValueColor { get; init; }

    /// <summary>Thickness of the ring.</summary>
    public AdaptiveChartThickness? Thickness { get; init; }

    /// <summary>Whether the parts are outlined. Absent: Teams decides.</summary>
    public bool? ShowOutlines { get; init; }
}
