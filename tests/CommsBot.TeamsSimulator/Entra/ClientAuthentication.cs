using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using CommsBot.Simulation.Tokens;

namespace CommsBot.Simulation.Entra;

/// <summary>Decides whether a caller of the token endpoint is the app it says it is.</summary>
internal sealed class ClientAuthentication(EntraDirectory entra)
{
    private const string JwtBearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    internal (EntraApp? App, OAuthError? Error) Check(HttpRequest request, IFormCollection form)
    {
        var (clientId, secret) = Credentials(request, form);
        if (entra.Find(clientId) is not { } app)
            return (null, new OAuthError(400, "unauthorized_client", $"AADSTS700016: Application with identifier '{clientId}' was not found."));
        if (form["client_assertion"].ToString() is { Length: > 0 } assertion)
        {
            if (form["client_assertion_type"] != JwtBearer)
                return (null, Invalid("AADSTS50027: The client_assertion_type is not supported."));
            return CheckAssertion(app, assertion) is { } reason ? (null, Invalid(reason)) : (app, null);
        }
        if (secret is null)
            return (null, Invalid("AADSTS7000218: The request body must contain client_assertion or client_secret."));
        if (app.ExpiredSecrets.Contains(secret))
            return (null, Invalid($"AADSTS7000222: The provided client secret keys for app '{app.AppId}' are expired."));
        return app.Secrets.Contains(secret) ? (app, null) : (null, Invalid("AADSTS7000215: Invalid client secret provided."));
    }

    private string? CheckAssertion(EntraApp app, string assertion)
    {
        if (JsonWebToken.Split(assertion) is not var (header, claims, signed, signature))
            return "AADSTS50027: JWT token is invalid or malformed.";
        if (claims.Instant("exp") is not { } end || end <= entra.Time.GetUtcNow())
            return "AADSTS700024: Client assertion is not within its valid time range.";
        if (claims.Text("iss") != app.AppId)
            return CheckFederated(app, header, claims, signed, signature);
        if (claims.Text("sub") != app.AppId)
            return "AADSTS700021: Client assertion application identifier does not match 'client_id' parameter.";
        if (!IsForTokenEndpoint(claims.Text("aud")))
            return $"AADSTS700212: The assertion's audience '{claims.Text("aud")}' is not this authority.";
        if (app.Certificates.FirstOrDefault(certificate => IsNamed(certificate, header)) is not { } certificate)
            return "AADSTS700027: The certificate with identifier used to sign the client assertion is not registered on application.";
        if (certificate.NotAfter.ToUniversalTime() < entra.Time.GetUtcNow())
            return "AADSTS700027: The certificate used to sign the client assertion is expired on application.";
        using var key = certificate.GetRSAPublicKey();
        return key is not null && JsonWebToken.Verify(header.Text("alg"), key, signed, signature)
            ? null
            : "AADSTS700027: Client assertion contains an invalid signature.";
    }

    private string? CheckFederated(EntraApp app, JsonElement header, JsonElement claims, byte[] signed, byte[] signature)
    {
        var credential = new FederatedCredential(claims.Text("iss") ?? "", claims.Text("sub") ?? "", claims.Text("aud") ?? "");
        if (!app.FederatedCredentials.Contains(credential))
            return $"AADSTS70021: No matching federated identity record found for presented assertion: {credential}.";
        return entra.Keys.Find(header.Text("kid")) is { } key && JsonWebToken.Verify(header.Text("alg"), key.Rsa, signed, signature)
            ? null
            : "AADSTS700027: Client assertion contains an invalid signature.";
    }

    private bool IsForTokenEndpoint(string? audience) =>
        audience is not null && (audience == $"{entra.Authority}{entra.TenantId}/oauth2/v2.0/token" || audience == entra.IssuerV2
            || audience.EndsWith($"/{entra.TenantId}/oauth2/v2.0/token", StringComparison.Ordinal));

    private static bool IsNamed(X509Certificate2 certificate, JsonElement header) =>
        header.Text("x5t#S256") == Base64Url.EncodeToString(certificate.GetCertHash(HashAlgorithmName.SHA256))
        || header.Text("x5t") == Base64Url.EncodeToString(certificate.GetCertHash(HashAlgorithmName.SHA1));

    private static (string? Id, string? Secret) Credentials(HttpRequest request, IFormCollection form)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return (form["client_id"], form["client_secret"]);
        var pair = Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..])).Split(':', 2);
        return (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[^1]));
    }

    private static OAuthError Invalid(string description) => new(401, "invalid_client", description);
}

/// <summary>An OAuth 2.0 error answer.</summary>
internal sealed record OAuthError(int Status, string Code, string Description);
