using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace CommsBot.BotFramework.Tests.Authentication;

/// <summary>A key pair of the stand-in for the Bot Framework, and how it is published.</summary>
internal sealed class TestKey(string id, int size = 2048, string? owner = null)
{
    // Made once for all tests: making one takes a tenth of a second.
    private static readonly ConcurrentDictionary<(string Id, string? Owner), RSA> Made = new();

    public string Id => id;
    public RSA Rsa { get; } = Made.GetOrAdd((id, owner), _ => RSA.Create(size));
    public string[]? Endorsements { get; init; } = ["msteams", "webchat"];
    public string Use { get; init; } = "sig";
    public string? Algorithm { get; init; }

    public JsonObject Publish()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = Use,
            ["kid"] = Id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (Algorithm is not null)
            jwk["alg"] = Algorithm;
        if (Endorsements is not null)
            jwk["endorsements"] = new JsonArray([.. Endorsements.Select(x => JsonValue.Create(x))]);
        return jwk;
    }
}
