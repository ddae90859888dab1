using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>An element this library does not know, kept as it was read.</summary>
public sealed record AdaptiveUnknownElement : AdaptiveElement
{
    /// <summary>Wraps the JSON of an element that carries a <c>type</c>.</summary>
    public AdaptiveUnknownElement(JsonElement json)
        : base(json.Member("type"))
    {
        Json = json.Clone();
        if (json.Member("id") is { Length: > 0 } id) Id = id;
    }

    /// <summary>The element exactly as it is written.</summary>
    [JsonIgnore]
    public JsonElement Json { get; }
}
