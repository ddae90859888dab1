using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommsBot.EndToEnd.Tests.Driver;

/// <summary>
/// Another person of the team. The Playground's page knows one person only; its "Mock an Activity" sends what any other would have sent.
/// </summary>
public sealed class Colleague(string playgroundAddress, string id, string name)
{
    private const string Team = "19:5d0c0de500004000800000000000000d0@thread.tacv2";
    private const string Kudos = "19:5d0c0de500004000800000000000000d1@thread.tacv2";
    private static readonly HttpClient Http = new();

    public static Colleague Megan(string playgroundAddress) => new(playgroundAddress, "5d0c0de5-0000-4000-8000-0000000000a2", "Megan Bowen");

    public static Colleague Adele(string playgroundAddress) => new(playgroundAddress, "5d0c0de5-0000-4000-8000-0000000000a3", "Adele Vance");

    /// <summary>As many as there have to be for an anonymous poll.</summary>
    public static IReadOnlyList<Colleague> Others(string playgroundAddress, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Colleague(playgroundAddress, $"5d0c0de5-0000-4000-8000-0000000001a{i}", $"Colleague {i}"))];

    /// <summary>Taps what was tapped last on the page, with other data where given.</summary>
    public async Task TapsTooAsync(TeamsPage page, Action<JsonObject>? change = null)
    {
        var tap = page.LastTap ?? throw new InvalidOperationException("Nothing was tapped yet.");
        var activity = await TemplateAsync((string)tap["conversation"]!["id"]!);
        activity["type"] = "invoke";
        activity["name"] = (string)tap["name"]!;
        activity["replyToId"] = (string)tap["replyToId"]!;
        activity["value"] = tap["value"]!.DeepClone();
        change?.Invoke(activity["value"]!["action"]!.AsObject());
        await SendAsync(activity);
    }

    /// <summary>Starts a post in the channel Kudos, where Alex is mentioned.</summary>
    public async Task SaysInKudosAsync(string text)
    {
        var activity = await TemplateAsync(Kudos);
        activity["type"] = "message";
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["locale"] = "en-US";
        activity["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = (string)activity["conversation"]!["tenantId"]! },
            ["team"] = new JsonObject { ["id"] = Team, ["name"] = "Contoso Comms" },
            ["channel"] = new JsonObject { ["id"] = Kudos, ["name"] = "Kudos" },
        };
        activity["entities"] = new JsonArray(
            Mention((string)activity["recipient"]!["id"]!, "CommsBot"), Mention((string)activity["from"]!["id"]!, "Alex Wilber"));
        await SendAsync(activity);
    }

    private static JsonObject Mention(string id, string name) => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{name}</at>",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };

    /// <summary>As the Playground would fill it in for Alex.</summary>
    private async Task<JsonObject> TemplateAsync(string conversation) => (await Http.GetFromJsonAsync<JsonObject>(
        $"{playgroundAddress}/_internal/v1/customActivities/template?conversationId={Uri.EscapeDataString(conversation)}"))!;

    private async Task SendAsync(JsonObject activity)
    {
        activity["from"] = new JsonObject { ["id"] = $"29:{id}", ["aadObjectId"] = id, ["name"] = name };
        using var response = await Http.PostAsJsonAsync($"{playgroundAddress}/_internal/v1/customActivities", activity);
        response.EnsureSuccessStatusCode();
    }
}
