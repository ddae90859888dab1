using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Height of an element.</summary>
[JsonConverter(typeof(AdaptiveHeightConverter))]
public sealed record AdaptiveHeight
{
    private AdaptiveHeight(string value) => Value = value;

    /// <summary>As high as its content.</summary>
    public static AdaptiveHeight Auto { get; } = new("auto");

    /// <summary>Takes the height that is left.</summary>
    public static AdaptiveHeight Stretch { get; } = new("stretch");

    internal string Value { get; }

    /// <summary>An exact height; for <see cref="AdaptiveImage"/> only.</summary>
    public static AdaptiveHeight Pixels(int pixels) => new($"{pixels}px");

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static AdaptiveHeight Of(string value) => new(value);
}
