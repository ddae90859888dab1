using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Anything that can stand in the body of a card.</summary>
[JsonConverter(typeof(AdaptiveElementConverter))]
public abstract record AdaptiveElement
{
    private protected AdaptiveElement(string type) => Type = type;

    /// <summary>The schema's name of the element, such as <c>TextBlock</c>.</summary>
    [JsonPropertyName("type"), JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>Unique within the card; needed to be a target of <see cref="AdaptiveToggleVisibilityAction"/>.</summary>
    [JsonPropertyOrder(-1)]
    public string? Id { get; init; }

    /// <summary>Distance to the element above. Absent: the host's default.</summary>
    public AdaptiveSpacing? Spacing { get; init; }

    /// <summary>Draws a line above the element.</summary>
    public bool Separator { get; init; }

    /// <summary>Absent means visible.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>Absent means <see cref="AdaptiveHeight.Auto"/>. Pixels are for images only.</summary>
    public AdaptiveHeight? Height { get; init; }

    /// <summary>Features the host must have, with their lowest version; otherwise <see cref="Fallback"/> is shown.</summary>
    public IReadOnlyDictionary<string, string>? Requires { get; init; }

    /// <summary>Shown by a host that does not know the element: another element, or <see cref="AdaptiveElementFallback.Drop"/>.</summary>
    public AdaptiveElementFallback? Fallback { get; init; }

    /// <summary>Card widths the element is shown at; a Teams extension, such as <c>atLeast:Standard</c>.</summary>
    public AdaptiveTargetWidth? TargetWidth { get; init; }

    /// <summary>Members this library has no property for; kept on reading and written back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
