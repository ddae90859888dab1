using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.Simulation.Certificates;

namespace CommsBot.Simulation.Control;

/// <summary>Steers a simulator that runs by itself, with JSON over HTTP under <c>/_simulator</c>. README.md lists the calls.</summary>
internal static class ControlEndpoints
{
    internal static void Map(WebApplication app, TeamsSimulator teams)
    {
        var control = app.MapGroup("/_simulator");
        control.MapGet("", Handle(_ => Task.FromResult<JsonNode?>(Describe(teams))));
        control.MapPost("/bot", Handle(request =>
        {
            teams.Bot.Endpoint = new Uri(request.Need("endpoint"));
            return Task.FromResult<JsonNode?>(Describe(teams));
        }));
        control.MapPost("/permissions", Handle(request =>
        {
            teams.Entra.BotApp.GraphRoles.UnionWith(request.List("roles"));
            teams.Entra.BotApp.GraphScopes.UnionWith(request.List("scopes"));
            teams.Entra.BotApp.RedirectUris.UnionWith(request.List("redirectUris"));
            return Task.FromResult<JsonNode?>(Describe(teams));
        }));
        control.MapPost("/catalog", Handle(request =>
        {
            teams.Bot.ManifestId = request.Text("manifestId") ?? teams.Bot.ManifestId;
            teams.Bot.IsInCatalog = request.Text("isInCatalog") != "false";
            return Task.FromResult<JsonNode?>(Describe(teams));
        }));
        new WorldControl(teams).Map(control);
        new PersonControl(teams).Map(control);
        new FaultControl(teams).Map(control);
        new LedgerControl(teams).Map(control);
    }

    /// <summary>Makes an endpoint of a function from request to JSON. What the caller did wrong becomes a 400 with the reason.</summary>
    internal static RequestDelegate Handle(Func<ControlRequest, Task<JsonNode?>> handle) => async http =>
    {
        JsonNode? answer;
        try
        {
            answer = await handle(await ControlRequest.ReadAsync(http));
        }
        catch (Exception refused) when (refused is InvalidOperationException or ArgumentException or JsonException or FormatException or TimeoutException)
        {
            http.Response.StatusCode = 400;
            answer = new JsonObject { ["problem"] = refused.Message };
        }
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync(answer?.ToJsonString() ?? "{}");
    };

    internal static JsonObject Describe(TeamsSimulator teams) => new()
    {
        ["baseUrl"] = teams.BaseUrl.ToString(),
        ["serviceUrl"] = teams.Bot.ServiceUrl,
        ["authorityHost"] = teams.AuthorityHost.ToString(),
        ["openIdMetadata"] = teams.OpenIdMetadataUrl.ToString(),
        ["channelIssuer"] = teams.ChannelTokens.Issuer,
        ["graphBaseUrl"] = teams.GraphBaseUrl.ToString(),
        ["caCertificate"] = TestCertificateAuthority.Shared.PemPath,
        ["appId"] = teams.Bot.AppId,
        ["tenantId"] = teams.Entra.TenantId,
        ["clientSecret"] = teams.Entra.BotApp.Secrets.FirstOrDefault(),
        ["botEndpoint"] = teams.Bot.Endpoint?.ToString(),
        ["graphRoles"] = new JsonArray([.. teams.Entra.BotApp.GraphRoles.Order().Select(role => JsonValue.Create(role))]),
        ["people"] = teams.World.PeopleCount,
    };
}
