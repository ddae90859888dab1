namespace CommsBot.AdaptiveCards;

/// <summary>Lines over time or along a scale.</summary>
public sealed record AdaptiveLineChart() : AdaptiveChart("Chart.Line")
{
    /// <summary>The lines.</summary>
    public IReadOnlyList<AdaptiveChartSeries> Data { get; init => field = value ?? []; } = [];

    /// <summary>Name of the horizontal axis.</summary>
    public string? XAxisTitle { get; init; }

    /// <summary>Name of the vertical axis.</summary>
    public string? YAxisTitle { get; init; }

    /// <summary>Colour of lines that name none.</summary>
    public AdaptiveChartColor? Color { get; init; }

    /// <summary>Bottom of the vertical axis. Absent: from the values.</summary>
    public double? YMin { get; init; }

    /// <summary>Top of the vertical axis. Absent: from the values.</summary>
    public double? YMax { get; init; }
}
