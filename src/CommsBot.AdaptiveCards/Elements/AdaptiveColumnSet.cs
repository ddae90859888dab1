using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Elements side by side.</summary>
public sealed record AdaptiveColumnSet() : AdaptiveElement("ColumnSet")
{
    /// <summary>The columns, in reading order.</summary>
    public IReadOnlyList<AdaptiveColumn> Columns { get; init => field = value ?? []; } = [];

    /// <summary>Run when the set is chosen. Any action but <see cref="AdaptiveShowCardAction"/>.</summary>
    public AdaptiveAction? SelectAction { get; init; }

    /// <summary>Background and foreground colours. Absent: the parent's.</summary>
    public AdaptiveContainerStyle? Style { get; init; }

    /// <summary>Reaches through the parent's padding to its edges.</summary>
    public bool Bleed { get; init; }

    /// <summary>Rounds the corners; Teams only.</summary>
    public bool RoundedCorners { get; init; }

    /// <summary>Draws a border; Teams only.</summary>
    public bool ShowBorder { get; init; }

    /// <summary>Least height in pixels.</summary>
    [JsonConverter(typeof(PixelsConverter))]
    public int? MinHeight { get; init; }

    /// <summary>Where columns narrower than the card stand.</summary>
    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }
}
