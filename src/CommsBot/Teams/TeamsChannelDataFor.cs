using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommsBot.Teams;

/// <summary>The <c>channelData</c> by which Teams knows where a new conversation belongs.</summary>
internal static class TeamsChannelDataFor
{
    public static JsonElement Channel(string channelId, string tenantId) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["channel"] = new JsonObject { ["id"] = channelId },
        ["tenant"] = new JsonObject { ["id"] = tenantId },
    });

    public static JsonElement Tenant(string tenantId) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["tenant"] = new JsonObject { ["id"] = tenantId },
    });
}
