using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CommsBot.Simulation.Tokens;

/// <summary>
/// What a token says. The simulator fills in a good one; a test changes what it wants to be wrong:
/// <c>teams.ChannelTokens.Mint(t => t with { Audience = "other" })</c>. A null leaves the claim out.
/// </summary>
public sealed record TokenSpec
{
    /// <summary>RS256, RS384, RS512, PS256, HS256 (signed with the public key's PEM text) or none.</summary>
    public string Algorithm { get; init; } = "RS256";

    /// <summary>The key that signs.</summary>
    public required SigningKey Key { get; init; }

    /// <summary>The <c>kid</c> that the header names; the signing key's own by default.</summary>
    public string? KeyId { get; init; }

    /// <summary>Claim <c>iss</c>.</summary>
    public string? Issuer { get; init; }

    /// <summary>Claim <c>aud</c>.</summary>
    public string? Audience { get; init; }

    /// <summary>Claim <c>nbf</c>.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Claim <c>exp</c>.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Claim <c>serviceurl</c>.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Further claims; they win over the ones above.</summary>
    public ImmutableDictionary<string, JsonNode?> Claims { get; init; } = ImmutableDictionary<string, JsonNode?>.Empty;

    /// <summary>Further header members; they win over <c>alg</c>, <c>kid</c> and <c>typ</c>.</summary>
    public ImmutableDictionary<string, JsonNode?> Header { get; init; } = ImmutableDictionary<string, JsonNode?>.Empty;

    /// <summary>This token with one more claim.</summary>
    public TokenSpec WithClaim(string name, JsonNode? value) => this with { Claims = Claims.SetItem(name, value) };

    /// <summary>The compact token.</summary>
    public string Write()
    {
        var header = new JsonObject { ["alg"] = Algorithm, ["kid"] = KeyId ?? Key.KeyId, ["x5t"] = KeyId ?? Key.KeyId, ["typ"] = "JWT" };
        var claims = new JsonObject();
        Put(claims, "serviceurl", ServiceUrl);
        Put(claims, "nbf", NotBefore?.ToUnixTimeSeconds());
        Put(claims, "exp", Expires?.ToUnixTimeSeconds());
        Put(claims, "iss", Issuer);
        Put(claims, "aud", Audience);
        foreach (var (name, value) in Claims)
            claims[name] = value?.DeepClone();
        foreach (var (name, value) in Header)
            header[name] = value?.DeepClone();
        return JsonWebToken.Write(header, claims, Algorithm, Key);
    }

    private static void Put(JsonObject claims, string name, JsonNode? value)
    {
        if (value is not null)
            claims[name] = value;
    }
}
