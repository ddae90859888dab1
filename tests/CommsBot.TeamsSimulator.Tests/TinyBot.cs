using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommsBot.Simulation.Tests;

/// <summary>
/// The simplest bot there can be: a function from activity to answer, and a way to call the Connector. It shares no code with the
/// product, so that the simulator is tested against the protocol and not against our own reading of it.
/// </summary>
internal sealed class TinyBot : HttpMessageHandler
{
    private readonly HttpClient http = new();

    internal TeamsSimulator Teams { get; set; } = null!;

    internal List<JsonElement> Received { get; } = [];

    internal List<AuthenticationHeaderValue?> Tokens { get; } = [];

    internal Func<JsonElement, Task<HttpResponseMessage>> OnActivity { get; set; } = _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));

    internal static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    internal static JsonObject Message(string text) => new() { ["type"] = "message", ["text"] = text };

    internal static JsonObject Card(string card) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = JsonNode.Parse(card) }),
    };

    /// <summary>Calls the Connector with a good token of the bot, unless told otherwise.</summary>
    internal async Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, JsonNode? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, Teams.Bot.ServiceUrl + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Teams.Entra.MintAppToken(Teams.Entra.BotApp, "https://api.botframework.com"));
        if (body is not null)
            request.Content = JsonContent.Create(body);
        return await http.SendAsync(request);
    }

    internal Task<HttpResponseMessage> SendAsync(string conversationId, JsonNode activity) =>
        CallAsync(HttpMethod.Post, $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities", activity);

    internal async Task<string> SentAsync(string conversationId, JsonNode activity)
    {
        var answer = await SendAsync(conversationId, activity);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var activity = JsonElement.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        Received.Add(activity);
        Tokens.Add(request.Headers.Authorization);
        return await OnActivity(activity);
    }

    protected override void Dispose(bool disposing)
    {
        http.Dispose();
        base.Dispose(disposing);
    }
}
