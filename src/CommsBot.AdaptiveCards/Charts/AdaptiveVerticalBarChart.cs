namespace CommsBot.AdaptiveCards;

/// <summary>Columns.</summary>
public sealed record AdaptiveVerticalBarChart() : AdaptiveChart("Chart.VerticalBar")
{
    /// <summary>The columns.</summary>
    public IReadOnlyList<AdaptiveChartBar> Data { get; init => field = value ?? []; } = [];

    /// <summary>Name of the horizontal axis.</summary>
    public string? XAxisTitle { get; init; }

    /// <summary>Name of the vertical axis.</summary>
    public string? YAxisTitle { get; init; }

    /// <summary>Colour of columns that name none.</summary>
    public AdaptiveChartColor? Color { get; init; }

    /// <summary>Writes the values on the columns.</summary>
    public bool ShowBarValues { get; init; }

    /// <summary>Bottom of the vertical axis. Absent: from the values.</summary>
    public double? YMin { get; init; }

    /// <summary>Top of the vertical axis. Absent: from the values.</summary>
    public double? YMax { get; init; }
}
