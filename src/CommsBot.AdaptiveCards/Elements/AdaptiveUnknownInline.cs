using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>An inline this library does not know, kept as it was read.</summary>
public sealed record AdaptiveUnknownInline : AdaptiveInline
{
    /// <summary>Wraps the JSON of an inline that carries a <c>type</c>.</summary>
    public AdaptiveUnknownInline(JsonElement json)
        : base(json.Member("type")) => Json = json.Clone();

    /// <summary>The inline exactly as it is written.</summary>
    [JsonIgnore]
    public JsonElement Json { get; }
}
