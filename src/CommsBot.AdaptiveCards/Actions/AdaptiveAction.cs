using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Something a person can do: a button, or the <c>selectAction</c> of an element.</summary>
[JsonConverter(typeof(AdaptiveActionConverter))]
public abstract record AdaptiveAction
{
    private protected AdaptiveAction(string type) => Type = type;

    /// <summary>The schema's name of the action, such as <c>Action.Execute</c>.</summary>
    [JsonPropertyName("type"), JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>Unique within the card.</summary>
    [JsonPropertyOrder(-1)]
    public string? Id { get; init; }

    /// <summary>Text of the button, plain.</summary>
    public string? Title { get; init; }

    /// <summary>https address of a picture on the button, or <c>icon:Name</c> for a Fluent icon in Teams.</summary>
    public string? IconUrl { get; init; }

    /// <summary>Look. Absent: plain.</summary>
    public AdaptiveActionStyle? Style { get; init; }

    /// <summary>Place. Absent: in the row.</summary>
    public AdaptiveActionMode? Mode { get; init; }

    /// <summary>Shown when the pointer rests on the button, and read by screen readers.</summary>
    public string? Tooltip { get; init; }

    /// <summary>Absent means enabled.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>Features the host must have, with their lowest version; otherwise <see cref="Fallback"/> is shown.</summary>
    public IReadOnlyDictionary<string, string>? Requires { get; init; }

    /// <summary>Shown by a host that does not know the action: another action, or <see cref="AdaptiveActionFallback.Drop"/>.</summary>
    public AdaptiveActionFallback? Fallback { get; init; }

    /// <summary>Members this library has no property for; kept on reading and written back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
