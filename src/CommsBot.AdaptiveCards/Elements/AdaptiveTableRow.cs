namespace CommsBot.AdaptiveCards;

/// <summary>A row of an <see cref="AdaptiveTable"/>.</summary>
public sealed record AdaptiveTableRow() : AdaptiveElement("TableRow")
{
    /// <summary>The cells, one for each column.</summary>
    public IReadOnlyList<AdaptiveTableCell> Cells { get; init => field = value ?? []; } = [];

    /// <summary>Background and foreground colours. Absent: the table's.</summary>
    public AdaptiveContainerStyle? Style { get; init; }

    /// <summary>Alignment within the row's cells.</summary>
    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    /// <summary>Alignment within the row's cells.</summary>
    public AdaptiveVerticalAlignment? VerticalCellContentAlignment { get; init; }
}
