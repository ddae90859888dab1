using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>What a host shows that does not know an element.</summary>
[JsonConverter(typeof(AdaptiveElementFallbackConverter))]
public sealed record AdaptiveElementFallback
{
    private AdaptiveElementFallback(AdaptiveElement? element) => Element = element;

    /// <summary>Shows nothing. For decoration only.</summary>
    public static AdaptiveElementFallback Drop { get; } = new((AdaptiveElement?)null);

    /// <summary>The element shown instead; absent for <see cref="Drop"/>.</summary>
    public AdaptiveElement? Element { get; }

    /// <summary>Shows <paramref name="element"/> instead.</summary>
    public static AdaptiveElementFallback FromAdaptiveElement(AdaptiveElement element) => new(element);

    /// <summary>Shows <paramref name="element"/> instead.</summary>
    public static implicit operator AdaptiveElementFallback(AdaptiveElement element) => new(element);
}
