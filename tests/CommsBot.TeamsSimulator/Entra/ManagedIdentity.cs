using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.Simulation.Hosting;

namespace CommsBot.Simulation.Entra;

/// <summary>
/// The token endpoint inside an App Service: a process finds it through IDENTITY_ENDPOINT and IDENTITY_HEADER. The client id of a
/// user-assigned managed identity is looked up among the app registrations.
/// </summary>
internal sealed class ManagedIdentity(TeamsSimulator teams)
{
    internal const string Header = "simulated-identity-header";

    internal Answer Token(ApiCall call)
    {
        var request = call.Http.Request;
        if (request.Headers["X-IDENTITY-HEADER"] != Header)
            return call.Error(401, "unauthorized", "The X-IDENTITY-HEADER is missing or wrong.");
        if (teams.Entra.Find(request.Query["client_id"]) is not { } identity)
            return call.Error(400, "invalid_request", $"No managed identity '{request.Query["client_id"]}' is assigned here.");
        var resource = request.Query["resource"].ToString();
        if (resource is not (EntraDirectory.BotFrameworkResource or EntraDirectory.GraphResource or EntraDirectory.TokenExchangeResource))
            return call.Error(400, "invalid_resource", $"AADSTS500011: The resource principal named {resource} was not found in the tenant.");
        // A token to be exchanged comes from the v2 issuer, which is what federated credentials name.
        var token = teams.Entra.MintAppToken(identity, resource, spec => resource == EntraDirectory.TokenExchangeResource ? spec with { Issuer = teams.Entra.IssuerV2 } : spec);
        return Answer.Json(200, new JsonObject
        {
            ["access_token"] = token,
            ["expires_on"] = (teams.Entra.Time.GetUtcNow() + teams.Entra.TokenLifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["resource"] = resource,
            ["token_type"] = "Bearer",
            ["client_id"] = identity.AppId,
        }.ToJsonString());
    }
}
