using System.Text.Json.Nodes;
using CommsBot.Simulation.Entra;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.Recording;

namespace CommsBot.Simulation.Vault;

/// <summary>
/// Azure Key Vault's secrets: challenges who comes without a token, lists in pages, and gives values one by one. Its address is <see cref="TeamsSimulator.TlsUrl"/>.
/// </summary>
public sealed class SimulatedVault
{
    /// <summary>Who tokens have to be for.</summary>
    public const string Resource = "https://vault.azure.net";

    private const int PageSize = 2;
    private readonly TeamsSimulator teams;

    internal SimulatedVault(TeamsSimulator teams) => this.teams = teams;

    /// <summary>Values by name.</summary>
    public SortedDictionary<string, string> Secrets { get; } = [];

    /// <summary>Names of secrets that are switched off: they are listed, but not given.</summary>
    public HashSet<string> Disabled { get; } = [];

    internal void Map(WebApplication app)
    {
        app.MapGet("/secrets", Handle(List));
        app.MapGet("/secrets/{name}/{version?}", Handle(Read));
    }

    private static Answer Error(int status, string code, string message) =>
        Answer.Json(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }.ToJsonString());

    private RequestDelegate Handle(Func<ApiCall, Answer> answer) => ApiCall.Handle(teams, Operation.VaultSecrets, Error, async call =>
    {
        var authorization = call.Http.Request.Headers.Authorization.ToString();
        if (teams.Entra.Callers.Check(authorization, [Resource]).Refusal is { } refusal)
        {
            return call.Error(401, "Unauthorized", refusal) with
            {
                Challenge = $"Bearer authorization=\"{teams.AuthorityHost}{teams.Entra.TenantId}\", resource=\"{Resource}\"",
            };
        }

        return await call.InterceptAsync() ?? answer(call);
    });

    private Answer List(ApiCall call)
    {
        var from = int.TryParse(call.Http.Request.Query["$skiptoken"], out var skip) ? skip : 0;
        var page = new JsonArray([.. Secrets.Keys.Skip(from).Take(PageSize).Select(name => Described(name))]);
        var next = from + PageSize < Secrets.Count ? $"{teams.TlsUrl}secrets?api-version={call.Http.Request.Query["api-version"]}&$skiptoken={from + PageSize}" : null;
        return Answer.Json(200, new JsonObject { ["value"] = page, ["nextLink"] = next }.ToJsonString());
    }

    private Answer Read(ApiCall call)
    {
        var name = call.Route("name");
        if (!Secrets.TryGetValue(name, out var value))
            return call.Error(404, "SecretNotFound", $"A secret with (name/id) {name} was not found in this key vault.");
        if (Disabled.Contains(name))
            return call.Error(403, "Forbidden", "Operation get is not allowed on a disabled secret.");
        var secret = Described(name);
        secret["value"] = value;
        return Answer.Json(200, secret.ToJsonString());
    }

    private JsonObject Described(string name) => new()
    {
        ["id"] = $"{teams.TlsUrl}secrets/{name}",
        ["attributes"] = new JsonObject { ["enabled"] = !Disabled.Contains(name) },
    };
}
