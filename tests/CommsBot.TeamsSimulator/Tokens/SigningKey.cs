using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CommsBot.Simulation.Tokens;

/// <summary>An RSA key that signs tokens, and how its JSON Web Key set shows it.</summary>
public sealed class SigningKey(string keyId, IReadOnlyList<string>? endorsements = null, RSAParameters? numbers = null) : IDisposable
{
    /// <summary>The <c>kid</c>.</summary>
    public string KeyId { get; } = keyId;

    /// <summary>The channels this key may speak for; null leaves the member out, as a broken key set once did.</summary>
    public IReadOnlyList<string>? Endorsements { get; } = endorsements;

    /// <summary>The key pair.</summary>
    public RSA Rsa { get; } = numbers is { } known ? RSA.Create(known) : RSA.Create(2048);

    /// <summary>A key that no key set publishes.</summary>
    public static SigningKey Unpublished(string? keyId = null) => new(keyId ?? NewKeyId());

    /// <inheritdoc/>
    public void Dispose() => Rsa.Dispose();

    internal static string NewKeyId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(20));

    internal JsonObject ToJsonWebKey()
    {
        var numbers = Rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["x5t"] = KeyId,
            ["n"] = Base64Url.EncodeToString(numbers.Modulus),
            ["e"] = Base64Url.EncodeToString(numbers.Exponent),
        };
        if (Endorsements is not null)
            key["endorsements"] = new JsonArray([.. Endorsements.Select(e => JsonValue.Create(e))]);
        return key;
    }
}
