using System.Text;
using System.Text.Json.Nodes;
using CommsBot.Simulation;

namespace CommsBot.Benchmarks.Turns;

/// <summary>The activity of one vote: somebody tapped an answer on a poll card in a personal chat.</summary>
internal static class VoteActivity
{
    public static byte[] Write(string serviceUrl, TeamsSimulatorOptions teams)
    {
        var person = new JsonObject
        {
            ["id"] = "29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB39ATiQWA85gQtHieVkKilBZ9XHoq9j7Zaqt7CZ-NJWi7me2kHTL3Bw",
            ["name"] = "Adele Vance",
            ["aadObjectId"] = "87d349ed-44d7-43e1-9a83-5f2406dee5bd",
        };
        var activity = new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["type"] = "invoke",
            ["timestamp"] = "2026-11-23T10:15:30.123Z",
            ["localTimestamp"] = "2026-11-23T11:15:30.123+01:00",
            ["id"] = "f:6e5f3c0a-9d1b-2f47-8c33-51b7a90de412",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = person,
            ["conversation"] = new JsonObject
            {
                ["conversationType"] = "personal",
                ["tenantId"] = teams.TenantId,
                ["id"] = "a:1pL6i0oY3C0K8oAj8l3eQpQ0t1Yw6nFmVbqHk2rS4uX7zD9gJ5cN-BfTyWmE",
            },
            ["recipient"] = new JsonObject { ["id"] = "28:" + teams.AppId, ["name"] = teams.AppName },
            ["entities"] = new JsonArray(new JsonObject
            {
                ["locale"] = "en-GB",
                ["country"] = "GB",
                ["platform"] = "Web",
                ["timezone"] = "Europe/London",
                ["type"] = "clientInfo",
            }),
            ["channelData"] = new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = teams.TenantId },
                ["source"] = new JsonObject { ["name"] = "message" },
                ["legacy"] = new JsonObject { ["replyToId"] = "1:1kPpfnFz3vQw" },
            },
            ["replyToId"] = "1763892930123",
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["title"] = "Thursday",
                    ["verb"] = "poll.answer",
                    ["data"] = new JsonObject { ["poll"] = "01jd3c9v6p7w8x2k4m5n", ["choice"] = 2 },
                },
                ["trigger"] = "manual",
            },
            ["locale"] = "en-GB",
            ["localTimezone"] = "Europe/London",
        };
        return Encoding.UTF8.GetBytes(activity.ToJsonString());
    }
}
