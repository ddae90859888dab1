using System.Text;
using System.Text.Json.Nodes;
using CommsBot.Polls;
using CommsBot.Simulation;
using CommsBot.Simulation.World;

namespace CommsBot.Benchmarks.Ballots;

/// <summary>One person's tap on a poll's card in their own chat, as Teams posts it.</summary>
internal static class BallotActivity
{
    public static byte[] Write(Person person, PollWaveId wave, int choice, string serviceUrl, TeamsSimulatorOptions teams)
    {
        var activity = new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["type"] = "invoke",
            ["timestamp"] = "2026-11-23T10:15:30.123Z",
            ["localTimestamp"] = "2026-11-23T11:15:30.123+01:00",
            ["id"] = $"f:{Guid.NewGuid()}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = person.Mri, ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId.ToString() },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = teams.TenantId, ["id"] = person.Chat.Id },
            ["recipient"] = new JsonObject { ["id"] = "28:" + teams.AppId, ["name"] = teams.AppName },
            ["entities"] = new JsonArray(new JsonObject { ["locale"] = person.Locale, ["platform"] = "Web", ["type"] = "clientInfo" }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = teams.TenantId }, ["source"] = new JsonObject { ["name"] = "message" } },
            ["replyToId"] = "1763892930123",
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["title"] = "Thursday",
                    ["verb"] = PollVerbs.Answer,
                    ["data"] = new JsonObject { ["poll"] = wave.ToString(), ["choice"] = choice },
                },
                ["trigger"] = "manual",
            },
            ["locale"] = person.Locale,
            ["localTimezone"] = person.TimeZone,
        };
        return Encoding.UTF8.GetBytes(activity.ToJsonString());
    }
}
