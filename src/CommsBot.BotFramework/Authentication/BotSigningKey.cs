using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CommsBot.BotFramework.Authentication;

/// <summary>A key of the Bot Framework and the channels it is endorsed for.</summary>
internal sealed record BotSigningKey(SecurityKey Key, FrozenSet<string> Endorsements)
{
    private const int SmallestKeySize = 2048;

    public string Id => Key.KeyId;

    /// <summary>The key, or null when it is not one that RS256 signatures may be checked with.</summary>
    public static BotSigningKey? From(JsonWebKey jwk)
    {
        var isForRs256 = jwk is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Use: null or "" or JsonWebKeyUseNames.Sig }
            && jwk.Alg is null or "" or SecurityAlgorithms.RsaSha256
            && !string.IsNullOrEmpty(jwk.KeyId);
        if (!isForRs256)
            return null;
        try
        {
            var key = new RsaSecurityKey(new System.Security.Cryptography.RSAParameters
            {
                Modulus = Base64UrlEncoder.DecodeBytes(jwk.N),
                Exponent = Base64UrlEncoder.DecodeBytes(jwk.E),
            })
            { KeyId = jwk.KeyId };
            return key.KeySize < SmallestKeySize ? null : new BotSigningKey(key, EndorsementsOf(jwk));
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException)
        {
            return null;
        }
    }

    // "endorsements" is no standard member of a JWK. One that is missing endorses nothing.
    private static FrozenSet<string> EndorsementsOf(JsonWebKey jwk) =>
        jwk.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(x => x.ValueKind == JsonValueKind.String).Select(x => x.GetString()!).ToFrozenSet(StringComparer.Ordinal)
            : FrozenSet<string>.Empty;
}
