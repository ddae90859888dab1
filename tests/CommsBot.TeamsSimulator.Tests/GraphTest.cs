using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommsBot.Simulation.Tests;

/// <summary>Calls Graph with the bot's own app and the permissions it was granted.</summary>
public abstract class GraphTest : SimulatorTest
{
    private protected const string Installs = "TeamsAppInstallation.ReadWriteSelfForUser.All";
    private readonly HttpClient http = new();

    private protected static JsonObject Bind(string app) => new() { ["teamsApp@odata.bind"] = $"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/{app}" };

    private protected void Grant(params string[] roles) => Teams.Entra.BotApp.GraphRoles.UnionWith(roles);

    private protected Task<HttpResponseMessage> GetAsync(string path) => CallAsync(HttpMethod.Get, path);

    private protected async Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? Teams.GraphBaseUrl + path : path);
        request.Headers.Authorization = new("Bearer", Teams.Entra.MintAppToken(Teams.Entra.BotApp, "https://graph.microsoft.com"));
        request.Headers.Add("ConsistencyLevel", "eventual");
        if (body is not null)
            request.Content = JsonContent.Create(body);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
