using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.BotFramework.Activities;

/// <summary>A fact about an activity; its members depend on <see cref="Type"/> and stay in <see cref="Properties"/>.</summary>
public sealed record Entity
{
    /// <summary>The kind, such as <c>mention</c> or <c>clientInfo</c>.</summary>
    public string? Type { get; init; }

    /// <summary>All other members, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
