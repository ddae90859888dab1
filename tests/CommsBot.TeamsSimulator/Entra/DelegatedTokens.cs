using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CommsBot.Simulation.Hosting;

namespace CommsBot.Simulation.Entra;

/// <summary>Redeems codes and refresh tokens.</summary>
internal sealed class DelegatedTokens(TeamsSimulator teams)
{
    private const string Factor = """{"access_token":{"capolids":{"essential":true,"values":["0d7f4c2e"]}}}""";

    internal Answer FromCode(ApiCall call, EntraApp app, IFormCollection form)
    {
        if (teams.Entra.Grants.TakeCode(form["code"].ToString()) is not { } grant || grant.App != app)
            return call.Error(400, "invalid_grant", "AADSTS70008: The provided authorization code is expired, redeemed or not the app's.");
        if (grant.RedirectUri != form["redirect_uri"])
            return call.Error(400, "invalid_grant", "AADSTS50011: The redirect URI differs from the one of the authorization request.");
        if (!string.IsNullOrEmpty(grant.Challenge) && grant.Challenge != Challenge(form["code_verifier"].ToString()))
            return call.Error(400, "invalid_grant", "AADSTS501481: The Code_Verifier does not match the code_challenge.");
        return Tokens(grant);
    }

    internal Answer FromRefreshToken(ApiCall call, EntraApp app, IFormCollection form)
    {
        var token = form["refresh_token"].ToString();
        if (teams.Entra.Grants.FindRefreshToken(token) is not { } grant || grant.App != app)
            return call.Error(400, "invalid_grant", teams.Entra.Grants.WhyNot(token));
        if (grant.Person.HasLeft)
            return call.Error(400, "invalid_grant", "AADSTS50057: The user account is disabled.");
        if (teams.Entra.AsksForSignIn(grant.Person))
            return Interaction("basic_action", "AADSTS50076: Due to a configuration change, you must use multi-factor authentication.", Factor);
        var scopes = form["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (scopes.Any(scope => !app.GraphScopes.Contains(SignInPage.ShortName(scope))))
            return Interaction("consent_required", "AADSTS65001: The user or administrator has not consented to use the application.", null);
        return Tokens(scopes.Length == 0 ? grant : grant with { Scopes = scopes, Nonce = null });
    }

    private static Answer Interaction(string suberror, string description, string? claims)
    {
        var body = new JsonObject { ["error"] = "invalid_grant", ["suberror"] = suberror, ["error_description"] = description };
        if (claims is not null)
            body["claims"] = claims;
        return Answer.Json(400, body.ToJsonString()) with { Code = "invalid_grant", Message = description };
    }

    private static string Challenge(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private Answer Tokens(Grant grant)
    {
        var entra = teams.Entra;
        var seconds = (int)entra.TokenLifetime.TotalSeconds;
        var body = new JsonObject
        {
            ["token_type"] = "Bearer",
            // The scopes as they were asked for: MSAL stores the token under these very strings.
            ["scope"] = string.Join(' ', grant.Scopes),
            ["expires_in"] = seconds,
            ["ext_expires_in"] = seconds,
            ["access_token"] = entra.MintDelegatedToken(grant.App, grant.Person, grant.Scopes.Select(SignInPage.ShortName)),
            ["client_info"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"uid":"{{grant.Person.AadObjectId}}","utid":"{{entra.TenantId}}"}""")),
        };
        if (grant.Scopes.Contains("offline_access"))
            body["refresh_token"] = entra.Grants.NewRefreshToken(grant);
        if (grant.Scopes.Contains("openid"))
            body["id_token"] = IdToken(grant);
        return Answer.Json(200, body.ToJsonString());
    }

    private string IdToken(Grant grant)
    {
        var token = (teams.Entra.Spec(grant.App.AppId) with { Issuer = teams.Entra.IssuerV2 })
            .WithClaim("ver", "2.0")
            .WithClaim("oid", grant.Person.AadObjectId.ToString())
            .WithClaim("sub", grant.Person.AadObjectId.ToString("N"))
            .WithClaim("name", grant.Person.Name)
            .WithClaim("preferred_username", grant.Person.Upn);
        if (!string.IsNullOrEmpty(grant.Nonce))
            token = token.WithClaim("nonce", grant.Nonce);
        var groups = teams.GroupsOf(grant.Person).Select(group => JsonValue.Create(group.Id.ToString())).ToArray<JsonNode?>();
        return (groups.Length > 0 ? token.WithClaim("groups", new JsonArray(groups)) : token).Write();
    }
}
