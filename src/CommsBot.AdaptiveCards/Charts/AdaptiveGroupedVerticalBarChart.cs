namespace CommsBot.AdaptiveCards;

/// <summary>Groups of columns, side by side or stacked.</summary>
public sealed record AdaptiveGroupedVerticalBarChart() : AdaptiveChart("Chart.VerticalBar.Grouped")
{
    /// <summary>The columns, by colour.</summary>
    public IReadOnlyList<AdaptiveChartSeries> Data { get; init => field = value ?? []; } = [];

    /// <summary>Name of the horizontal axis.</summary>
    public string? XAxisTitle { get; init; }

    /// <summary>Name of the vertical axis.</summary>
    public string? YAxisTitle { get; init; }

    /// <summary>Colour of columns that name none.</summary>
    public AdaptiveChartColor? Color { get; init; }

    /// <summary>Puts the columns of a group on each other.</summary>
    public bool Stacked { get; init; }

    /// <summary>Writes the values on the columns.</summary>
    public bool ShowBarValues { get; init; }

    /// <summary>Bottom of the vertical axis. Absent: from the values.</summary>
    public double? YMin { get; init; }

    /// <summary>Top of the vertical axis. Absent: from the values.</summary>
    public double? YMax { get; init; }
}
