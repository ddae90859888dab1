using System.Collections.Concurrent;
using System.Text.Json;
using CommsBot.Simulation.Tokens;

namespace CommsBot.Simulation.Entra;

/// <summary>
/// Checks the bearer tokens of calls to the Connector and to Graph, as the real services do. Good tokens are remembered until
/// they end, because checking a signature for each of thousands of calls a second would cost more than the calls.
/// </summary>
internal sealed class CallerCheck(EntraDirectory entra, TimeProvider time)
{
    private const int MostRemembered = 1000;
    private readonly ConcurrentDictionary<string, Caller> known = new();

    internal Caller Check(string authorization, string[] audiences)
    {
        if (!known.TryGetValue(authorization, out var caller))
        {
            caller = Read(authorization);
            if (caller.Refusal is not null)
                return caller;
            if (known.Count >= MostRemembered)
                known.Clear();
            known[authorization] = caller;
        }
        if (time.GetUtcNow() >= caller.Expires)
            return Caller.Refused("The token has expired.");
        return audiences.Contains(caller.Audience) ? caller : Caller.Refused($"The token is for '{caller.Audience}'.");
    }

    private Caller Read(string authorization)
    {
        if (!authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return Caller.Refused("A bearer token is required.");
        if (JsonWebToken.Split(authorization["Bearer ".Length..].Trim()) is not var (header, claims, signed, signature))
            return Caller.Refused("The token is no JSON Web Token.");
        if (entra.Keys.Find(header.Text("kid")) is not { } key)
            return Caller.Refused("The token's key is unknown.");
        if (header.Text("alg") != "RS256" || !JsonWebToken.Verify("RS256", key.Rsa, signed, signature))
            return Caller.Refused("The token's signature is wrong.");
        if (claims.Text("iss") != entra.IssuerV1 && claims.Text("iss") != entra.IssuerV2)
            return Caller.Refused("The token is from another issuer.");
        if (claims.Text("tid") != entra.TenantId)
            return Caller.Refused("The token is from another tenant.");
        if (claims.Instant("nbf") is { } start && start > time.GetUtcNow().AddMinutes(5))
            return Caller.Refused("The token is not valid yet.");
        if (claims.Instant("exp") is not { } end)
            return Caller.Refused("The token has no end.");
        var appId = claims.Text("appid") ?? claims.Text("azp");
        return entra.Find(appId) is { } app
            ? new Caller(app.AppId, claims.Text("aud") ?? "", end, claims.Text("scp") is null ? null : claims.Text("oid"), Permissions(claims))
            : Caller.Refused($"The app '{appId}' is unknown.");
    }

    private static HashSet<string> Permissions(JsonElement claims)
    {
        if (claims.Text("scp") is { } scopes)
            return [.. scopes.Split(' ')];
        return claims.TryGetProperty("roles", out var roles) && roles.ValueKind == JsonValueKind.Array
            ? [.. roles.EnumerateArray().Select(role => role.GetString()!)]
            : [];
    }
}

/// <summary>Who makes a call: an app, by itself or for a person.</summary>
internal sealed record Caller(string AppId, string Audience, DateTimeOffset Expires, string? OnBehalfOf, HashSet<string> Permissions)
{
    internal string? Refusal { get; private init; }

    internal bool IsAppOnly => OnBehalfOf is null;

    internal static Caller Refused(string reason) => new("", "", default, null, []) { Refusal = reason };
}
