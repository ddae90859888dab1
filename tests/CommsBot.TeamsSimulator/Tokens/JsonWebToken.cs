using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommsBot.Simulation.Tokens;

/// <summary>Writes and takes apart compact JSON Web Tokens, without judging them.</summary>
internal static class JsonWebToken
{
    internal static string Write(JsonObject header, JsonObject claims, string algorithm, SigningKey key)
    {
        var signed = Encode(header) + "." + Encode(claims);
        return signed + "." + Base64Url.EncodeToString(Sign(Encoding.ASCII.GetBytes(signed), algorithm, key.Rsa));
    }

    /// <summary>The parts of a token, or null when it is no token at all.</summary>
    internal static (JsonElement Header, JsonElement Claims, byte[] Signed, byte[] Signature)? Split(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3)
            return null;
        try
        {
            return (Decode(parts[0]), Decode(parts[1]), Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), Base64Url.DecodeFromChars(parts[2]));
        }
        catch (Exception refused) when (refused is FormatException or JsonException)
        {
            return null;
        }
    }

    internal static bool Verify(string? algorithm, RSA key, byte[] signed, byte[] signature) => algorithm switch
    {
        "RS256" => key.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "PS256" => key.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        _ => false,
    };

    internal static string? Text(this JsonElement claims, string name) =>
        claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(name, out var claim) && claim.ValueKind == JsonValueKind.String
            ? claim.GetString()
            : null;

    /// <summary>An instant; MSAL writes those of its assertions as strings, which Entra takes.</summary>
    internal static DateTimeOffset? Instant(this JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var claim) && long.TryParse(claim.ToString(), CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    // HS256 signs with the *public* key, the classic confusion attack: it is there to be refused.
    private static byte[] Sign(byte[] signed, string algorithm, RSA key) => algorithm switch
    {
        "RS256" => key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "RS384" => key.SignData(signed, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        "RS512" => key.SignData(signed, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "PS256" => key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), signed),
        _ => [],
    };

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static JsonElement Decode(string part) => JsonElement.Parse(Base64Url.DecodeFromChars(part));
}
