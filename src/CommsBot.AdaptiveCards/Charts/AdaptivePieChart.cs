namespace CommsBot.AdaptiveCards;

/// <summary>Parts of a whole as a pie.</summary>
public sealed record AdaptivePieChart() : AdaptiveChart("Chart.Pie")
{
    /// <summary>The parts.</summary>
    public IReadOnlyList<AdaptiveChartSlice> Data { get; init => field = value ?? []; } = [];

    /// <summary>Whether the parts are outlined. Absent: Teams decides.</summary>
    public bool? ShowOutlines { get; init; }
}
