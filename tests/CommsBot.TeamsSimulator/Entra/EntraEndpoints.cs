using System.Text.Json.Nodes;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.Recording;

namespace CommsBot.Simulation.Entra;

/// <summary>The paths of the login authority, and of the Bot Framework's metadata.</summary>
internal sealed class EntraEndpoints(TeamsSimulator teams)
{
    private readonly EntraDirectory entra = teams.Entra;
    private readonly TokenEndpoint tokens = new(teams);

    internal void Map(WebApplication app)
    {
        app.MapGet("/common/discovery/instance", Handle(Operation.EntraMetadata, InstanceDiscovery));
        app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", Handle(Operation.EntraMetadata, call => Metadata(call, entra.IssuerV2)));
        app.MapGet("/{tenant}/.well-known/openid-configuration", Handle(Operation.EntraMetadata, call => Metadata(call, entra.IssuerV1)));
        app.MapGet("/{tenant}/discovery/v2.0/keys", Handle(Operation.EntraMetadata, _ => Json(entra.Keys.ToJson())));
        app.MapPost("/{tenant}/oauth2/v2.0/token", Handle(Operation.EntraToken, tokens.HandleAsync));
        app.MapGet("/{tenant}/oauth2/v2.0/authorize", Handle(Operation.EntraAuthorize, new SignInPage(teams).Show));
        app.MapGet("/{tenant}/oauth2/v2.0/logout", Handle(Operation.EntraAuthorize, SignOut));
        app.MapGet("/managed-identity/token", Handle(Operation.ManagedIdentityToken, new ManagedIdentity(teams).Token));
        app.MapGet("/botframework/v1/.well-known/openidconfiguration", Handle(Operation.ChannelMetadata, _ => ChannelMetadata()));
        app.MapGet("/botframework/v1/.well-known/openid-configuration", Handle(Operation.ChannelMetadata, _ => ChannelMetadata()));
        app.MapGet("/botframework/v1/.well-known/keys", Handle(Operation.ChannelKeys, _ => Json(teams.ChannelTokens.Keys.ToJson())));
    }

    private RequestDelegate Handle(Operation operation, Func<ApiCall, Answer> handle) => Handle(operation, call => ValueTask.FromResult(handle(call)));

    private RequestDelegate Handle(Operation operation, Func<ApiCall, ValueTask<Answer>> handle) =>
        ApiCall.Handle(teams, operation, TokenEndpoint.Error, async call => await call.InterceptAsync() ?? await handle(call));

    private static Answer Json(JsonObject body) => Answer.Json(200, body.ToJsonString());

    private Answer InstanceDiscovery(ApiCall call)
    {
        // Names of hosts, never with a port: MSAL puts them into its addresses.
        var host = new Uri(entra.Authority).Host;
        return Json(new JsonObject
        {
            ["tenant_discovery_endpoint"] = $"{entra.Authority}{entra.TenantId}/v2.0/.well-known/openid-configuration",
            ["api-version"] = "1.1",
            ["metadata"] = new JsonArray(new JsonObject
            {
                ["preferred_network"] = host,
                ["preferred_cache"] = host,
                ["aliases"] = new JsonArray(host, "127.0.0.1"),
            }),
        });
    }

    private Answer Metadata(ApiCall call, string issuer)
    {
        if (call.Route("tenant") is var tenant && !entra.IsTenant(tenant))
            return call.Error(400, "invalid_tenant", $"AADSTS90002: Tenant '{tenant}' not found.");
        var here = $"{entra.Authority}{tenant}";
        return Json(new JsonObject
        {
            ["issuer"] = issuer,
            ["authorization_endpoint"] = $"{here}/oauth2/v2.0/authorize",
            ["token_endpoint"] = $"{here}/oauth2/v2.0/token",
            ["end_session_endpoint"] = $"{here}/oauth2/v2.0/logout",
            ["jwks_uri"] = $"{here}/discovery/v2.0/keys",
            ["response_types_supported"] = new JsonArray("code", "id_token", "code id_token"),
            ["response_modes_supported"] = new JsonArray("query", "fragment", "form_post"),
            ["subject_types_supported"] = new JsonArray("pairwise"),
            ["scopes_supported"] = new JsonArray("openid", "profile", "email", "offline_access"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post", "private_key_jwt", "client_secret_basic"),
            ["code_challenge_methods_supported"] = new JsonArray("S256"),
        });
    }

    private Answer SignOut(ApiCall call)
    {
        entra.SignedIn = null;
        return call.Http.Request.Query["post_logout_redirect_uri"].ToString() is { Length: > 0 } back ? Answer.Redirect(back) : Answer.Html("Signed out.");
    }

    private Answer ChannelMetadata() => Json(new JsonObject
    {
        ["issuer"] = teams.ChannelTokens.Issuer,
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = $"{teams.BaseUrl}botframework/v1/.well-known/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    });
}
