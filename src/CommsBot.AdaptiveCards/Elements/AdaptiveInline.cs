using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>A part of an <see cref="AdaptiveRichTextBlock"/>.</summary>
[JsonConverter(typeof(AdaptiveInlineConverter))]
public abstract record AdaptiveInline
{
    private protected AdaptiveInline(string type) => Type = type;

    /// <summary>The schema's name, such as <c>TextRun</c>.</summary>
    [JsonPropertyName("type"), JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>Members this library has no property for; kept on reading and written back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
