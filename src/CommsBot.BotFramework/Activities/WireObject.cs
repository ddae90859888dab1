using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.BotFramework.Activities;

/// <summary>A JSON object of the protocol. Members its type does not know are kept and written back.</summary>
public abstract record WireObject
{
    // A plain setter: the serializer cannot fill extension data through init.
    /// <summary>Members the type does not know, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
