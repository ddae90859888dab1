using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>What only Teams understands of a card; <c>msteams</c> on the wire.</summary>
public sealed record TeamsCardProperties
{
    /// <summary>Width of the card. Absent: the default, narrower than the message.</summary>
    public TeamsCardWidth? Width { get; init; }

    /// <summary>People mentioned: each text occurs in a text block or fact of the card.</summary>
    public IReadOnlyList<AdaptiveMention> Entities { get; init => field = value ?? []; } = [];

    /// <summary>Members this library has no property for; kept on reading and written back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

/// <summary>Width of a card in Teams.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TeamsCardWidth>))]
public enum TeamsCardWidth
{
    /// <summary>As wide as the message.</summary>
    Full,
}
