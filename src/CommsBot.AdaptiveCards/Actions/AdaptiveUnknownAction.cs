using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>An action this library does not know, kept as it was read.</summary>
public sealed record AdaptiveUnknownAction : AdaptiveAction
{
    /// <summary>Wraps the JSON of an action that carries a <c>type</c>.</summary>
    public AdaptiveUnknownAction(JsonElement json)
        : base(json.Member("type"))
    {
        Json = json.Clone();
        if (json.Member("id") is { Length: > 0 } id) Id = id;
    }

    /// <summary>The action exactly as it is written.</summary>
    [JsonIgnore]
    public JsonElement Json { get; }
}
