namespace CommsBot.AdaptiveCards;

/// <summary>Rows and columns.</summary>
public sealed record AdaptiveTable() : AdaptiveElement("Table")
{
    /// <summary>The columns, in reading order.</summary>
    public IReadOnlyList<AdaptiveTableColumn> Columns { get; init => field = value ?? []; } = [];

    /// <summary>The rows, top to bottom.</summary>
    public IReadOnlyList<AdaptiveTableRow> Rows { get; init => field = value ?? []; } = [];

    /// <summary>Whether the first row holds the names of the columns. Absent means it does.</summary>
    public bool? FirstRowAsHeaders { get; init; }

    /// <summary>Whether lines are drawn. Absent means they are.</summary>
    public bool? ShowGridLines { get; init; }

    /// <summary>Rounds the corners; Teams only.</summary>
    public bool RoundedCorners { get; init; }

    /// <summary>Colour of the lines.</summary>
    public AdaptiveContainerStyle? GridStyle { get; init; }

    /// <summary>Alignment within cells, unless column, row or cell say otherwise.</summary>
    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    /// <summary>Alignment within cells, unless column, row or cell say otherwise.</summary>
    public AdaptiveVerticalAlignment? VerticalCellContentAlignment { get; init; }
}
