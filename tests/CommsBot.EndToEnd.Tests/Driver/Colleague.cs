using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommsBot.EndToEnd.Tests.Driver;

/// <summary>
/// Another person of the team. The Playground's page knows one person only; its "Mock an Activity" sends what any other would have sent.
/// </summary>
public sealed class Colleague(string playgroundAddress, string id, string name)
{
    private static readonly HttpClient Http = new();

    public static Colleague Megan(string playgroundAddress) => new(playgroundAddress, "5d0c0de5-0000-4000-8000-0000000000a2", "Megan Bowen");

    public static Colleague Adele(string playgroundAddress) => new(playgroundAddress, "5d0c0de5-0000-4000-8000-0000000000a3", "Adele Vance");

    /// <summary>Taps what was tapped last on the page, with other data where given.</summary>
    public async Task TapsTooAsync(TeamsPage page, Action<JsonObject>? change = null)
    {
        var tap = page.LastTap ?? throw new InvalidOperationException("Nothing was tapped yet.");
        var conversation = (string)tap["conversation"]!["id"]!;
        var activity = await Http.GetFromJsonAsync<JsonObject>($"{playgroundAddress}/_internal/v1/customActivities/template?conversationId={Uri.EscapeDataString(conversation)}");
        activity!["type"] = "invoke";
        activity["name"] = (string)tap["name"]!;
        activity["replyToId"] = (string)tap["replyToId"]!;
        activity["value"] = tap["value"]!.DeepClone();
        activity["from"] = new JsonObject { ["id"] = $"29:{id}", ["aadObjectId"] = id, ["name"] = name };
        change?.Invoke(activity["value"]!["action"]!.AsObject());
        using var response = await Http.PostAsJsonAsync($"{playgroundAddress}/_internal/v1/customActivities", activity);
        response.EnsureSuccessStatusCode();
    }
}
