namespace CommsBot.AdaptiveCards;

/// <summary>A column of an <see cref="AdaptiveTable"/>.</summary>
public sealed record AdaptiveTableColumn
{
    /// <summary>Weight against the other columns, or pixels. Absent: weight 1.</summary>
    public AdaptiveColumnWidth? Width { get; init; }

    /// <summary>Alignment within the column's cells.</summary>
    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    /// <summary>Alignment within the column's cells.</summary>
    public AdaptiveVerticalAlignment? VerticalCellContentAlignment { get; init; }
}
