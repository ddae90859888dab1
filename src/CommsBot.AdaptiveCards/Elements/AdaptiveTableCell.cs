using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>A cell of an <see cref="AdaptiveTable"/>.</summary>
public sealed record AdaptiveTableCell() : AdaptiveElement("TableCell")
{
    /// <summary>The elements, top to bottom.</summary>
    public IReadOnlyList<AdaptiveElement> Items { get; init => field = value ?? []; } = [];

    /// <summary>Run when the cell is chosen. Any action but <see cref="AdaptiveShowCardAction"/>.</summary>
    public AdaptiveAction? SelectAction { get; init; }

    /// <summary>Background and foreground colours. Absent: the row's.</summary>
    public AdaptiveContainerStyle? Style { get; init; }

    /// <summary>Where the elements stand in a cell taller than they are.</summary>
    public AdaptiveVerticalAlignment? VerticalContentAlignment { get; init; }

    /// <summary>Reaches through the padding to the edges.</summary>
    public bool Bleed { get; init; }

    /// <summary>Picture behind the elements.</summary>
    public AdaptiveBackgroundImage? BackgroundImage { get; init; }

    /// <summary>Least height in pixels.</summary>
    [JsonConverter(typeof(PixelsConverter))]
    public int? MinHeight { get; init; }

    /// <summary>Right to left (true), left to right (false), or as the parent (absent).</summary>
    public bool? Rtl { get; init; }
}
