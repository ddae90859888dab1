using System.Text.Json.Nodes;
using CommsBot.Simulation.Hosting;

namespace CommsBot.Simulation.Entra;

/// <summary>Gives tokens to apps that prove who they are.</summary>
internal sealed class TokenEndpoint(TeamsSimulator teams)
{
    private readonly ClientAuthentication clients = new(teams.Entra);

    private readonly DelegatedTokens delegated = new(teams);

    internal static Answer Error(int status, string code, string message) => Answer.Json(status, new JsonObject
    {
        ["error"] = code,
        ["error_description"] = message,
        ["error_codes"] = new JsonArray(ErrorNumber(message)),
        ["trace_id"] = Guid.NewGuid().ToString(),
        ["correlation_id"] = Guid.NewGuid().ToString(),
    }.ToJsonString());

    internal async ValueTask<Answer> HandleAsync(ApiCall call)
    {
        var entra = teams.Entra;
        if (!entra.IsTenant(call.Route("tenant")))
            return call.Error(400, "invalid_tenant", $"AADSTS90002: Tenant '{call.Route("tenant")}' not found.");
        if (!call.Http.Request.HasFormContentType)
            return call.Error(400, "invalid_request", "AADSTS900144: The request body must be a form.");
        var form = await call.Http.Request.ReadFormAsync();
        var (app, error) = clients.Check(call.Http.Request, form);
        if (error is not null)
            return call.Error(error.Status, error.Code, error.Description);
        entra.Ask(form["claims"].ToString());
        return form["grant_type"].ToString() switch
        {
            "client_credentials" => ForApp(call, app!, form["scope"].ToString()),
            "authorization_code" => delegated.FromCode(call, app!, form),
            "refresh_token" => delegated.FromRefreshToken(call, app!, form),
            var other => call.Error(400, "unsupported_grant_type", $"AADSTS70003: The app requested an unsupported grant type '{other}'."),
        };
    }

    private Answer ForApp(ApiCall call, EntraApp app, string scope)
    {
        const string suffix = "/.default";
        if (!scope.EndsWith(suffix, StringComparison.Ordinal))
            return call.Error(400, "invalid_scope", $"AADSTS1002012: The provided value for scope {scope} is not valid. It must end with {suffix}.");
        var resource = scope[..^suffix.Length];
        if (resource is not (EntraDirectory.BotFrameworkResource or EntraDirectory.GraphResource))
            return call.Error(400, "invalid_resource", $"AADSTS500011: The resource principal named {resource} was not found in the tenant.");
        var seconds = (int)teams.Entra.TokenLifetime.TotalSeconds;
        return Answer.Json(200, new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = seconds,
            ["ext_expires_in"] = seconds,
            ["access_token"] = teams.Entra.MintAppToken(app, resource),
        }.ToJsonString());
    }

    private static int ErrorNumber(string message) =>
        message.StartsWith("AADSTS", StringComparison.Ordinal) && int.TryParse(message.AsSpan(6, message.IndexOf(':') - 6), out var number) ? number : 0;
}
