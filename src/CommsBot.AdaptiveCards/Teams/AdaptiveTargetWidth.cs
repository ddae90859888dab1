using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Card widths at which Teams shows an element.</summary>
[JsonConverter(typeof(AdaptiveTargetWidthConverter))]
public sealed record AdaptiveTargetWidth
{
    private AdaptiveTargetWidth(string value) => Value = value;

    /// <summary>The narrowest, such as a meeting's side panel.</summary>
    public static AdaptiveTargetWidth VeryNarrow { get; } = new("VeryNarrow");

    /// <summary>Narrow, such as a phone.</summary>
    public static AdaptiveTargetWidth Narrow { get; } = new("Narrow");

    /// <summary>The usual width on a desktop.</summary>
    public static AdaptiveTargetWidth Standard { get; } = new("Standard");

    /// <summary>Wide, such as a full-width card.</summary>
    public static AdaptiveTargetWidth Wide { get; } = new("Wide");

    internal string Value { get; }

    /// <summary><paramref name="width"/> and wider.</summary>
    public static AdaptiveTargetWidth AtLeast(AdaptiveTargetWidth width) => new($"atLeast:{width.Value}");

    /// <summary><paramref name="width"/> and narrower.</summary>
    public static AdaptiveTargetWidth AtMost(AdaptiveTargetWidth width) => new($"atMost:{width.Value}");

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static AdaptiveTargetWidth Of(string value) => new(value);
}
