using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Elements that belong together.</summary>
public sealed record AdaptiveContainer() : AdaptiveElement("Container")
{
    /// <summary>The elements, top to bottom.</summary>
    public IReadOnlyList<AdaptiveElement> Items { get; init => field = value ?? []; } = [];

    /// <summary>Run when the container is chosen. Any action but <see cref="AdaptiveShowCardAction"/>.</summary>
    public AdaptiveAction? SelectAction { get; init; }

    /// <summary>Background and foreground colours. Absent: the parent's.</summary>
    public AdaptiveContainerStyle? Style { get; init; }

    /// <summary>Where the elements stand in a container taller than they are.</summary>
    public AdaptiveVerticalAlignment? VerticalContentAlignment { get; init; }

    /// <summary>Reaches through the parent's padding to its edges.</summary>
    public bool Bleed { get; init; }

    /// <summary>Picture behind the elements.</summary>
    public AdaptiveBackgroundImage? BackgroundImage { get; init; }

    /// <summary>Rounds the corners; Teams only.</summary>
    public bool RoundedCorners { get; init; }

    /// <summary>Draws a border; Teams only.</summary>
    public bool ShowBorder { get; init; }

    /// <summary>Least height in pixels.</summary>
    [JsonConverter(typeof(PixelsConverter))]
    public int? MinHeight { get; init; }

    /// <summary>Right to left (true), left to right (false), or as the parent (absent).</summary>
    public bool? Rtl { get; init; }
}
