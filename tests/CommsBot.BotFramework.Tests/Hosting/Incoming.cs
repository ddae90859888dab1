using System.Text.Json.Nodes;
using CommsBot.BotFramework.Tests.Authentication;

namespace CommsBot.BotFramework.Tests.Hosting;

/// <summary>Activities as Teams sends them.</summary>
internal static class Incoming
{
    public static JsonObject Message(string text = "hello", string serviceUrl = SigningAuthority.ServiceUrl) => new()
    {
        ["type"] = "message",
        ["id"] = "1700000000000",
        ["text"] = text,
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = "29:ann", ["name"] = "Ann", ["aadObjectId"] = "8d3c2c3e-1111-4222-8333-944444444444" },
        ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal", ["tenantId"] = SigningAuthority.TenantId },
        ["recipient"] = new JsonObject { ["id"] = $"28:{SigningAuthority.AppId}", ["name"] = "Bot" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = SigningAuthority.TenantId } },
    };

    public static JsonObject Invoke(string? name, JsonNode? value = null, string serviceUrl = SigningAuthority.ServiceUrl)
    {
        var activity = Message(serviceUrl: serviceUrl);
        activity.Remove("text");
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["value"] = value ?? new JsonObject();
        return activity;
    }
}
