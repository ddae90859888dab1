using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using static CommsBot.BotFramework.Authentication.AuthenticationFailureReason;
using static CommsBot.BotFramework.Tests.Authentication.TokenCase;

namespace CommsBot.BotFramework.Tests.Authentication;

/// <summary>Every way we know in which a token can be bad, and the reason it is refused for.</summary>
internal static class BadTokens
{
    private static readonly TestKey Stranger = new("main", owner: "stranger");

    public static IEnumerable<TokenCase> All => [.. Headers, .. Texts, .. TokenHeaders, .. Claims, .. Lifetimes, .. Signatures, .. Endorsements, .. Activities];

    private static IEnumerable<TokenCase> Headers =>
    [
        Header("no header", MissingToken, _ => null),
        Header("only the scheme", MalformedHeader, _ => "Bearer"),
        Header("only the token", MalformedHeader, token => token),
        Header("a comma after the token", WrongSignature, token => $"Bearer {token},"),
        Header("a second token", MalformedHeader, token => $"Bearer {token} {token}"),
        Header("a second credential", MalformedHeader, token => $"Bearer {token}, Bearer {token}"),
        Header("two spaces", MalformedHeader, token => $"Bearer  {token}"),
        Header("a tab instead of the space", MalformedHeader, token => $"Bearer\t{token}"),
        Header("scheme Basic", WrongScheme, token => $"Basic {token}"),
        Header("scheme DPoP", WrongScheme, token => $"DPoP {token}"),
        Header("a colon after the scheme", WrongScheme, token => $"Bearer: {token}"),
        Header("the token in quotes", MalformedToken, token => $"Bearer \"{token}\""),
    ];

    private static IEnumerable<TokenCase> Texts =>
    [
        Text("not a JWT", MalformedToken, _ => "opaque"),
        Text("dots alone", MalformedToken, _ => ".."),
        Text("one part", MalformedToken, token => token.Split('.')[0]),
        Text("two parts", MalformedToken, token => token[..token.LastIndexOf('.')]),
        Text("four parts", MalformedToken, token => $"{token}.more"),
        Text("an encrypted token", MalformedToken, _ => $"{TestToken.Encode("""{"alg":"RSA-OAEP","enc":"A256GCM"}""")}.a.b.c.d"),
        Text("no header part", MalformedToken, token => token[token.IndexOf('.', StringComparison.Ordinal)..]),
        Text("no payload part", WrongIssuer, token => Replace(token, 1, "")),
        Text("header is no base64url", MalformedToken, token => Replace(token, 0, "a+/=")),
        Text("header is no JSON", MalformedToken, token => Replace(token, 0, TestToken.Encode("{alg:RS256}"))),
        Text("header is a JSON list", MalformedToken, token => Replace(token, 0, TestToken.Encode("[]"))),
        Text("payload is no JSON", MalformedToken, token => Replace(token, 1, TestToken.Encode("not json"))),
        Text("payload is a JSON text", MalformedToken, token => Replace(token, 1, TestToken.Encode("\"iss\""))),
        Text("payload nested without end", MalformedToken, token => Replace(token, 1, TestToken.Encode(new string('[', 2000)))),
        Text("larger than any real one", OversizeToken, token => token + new string('A', 9000)),
        Text("signature cut off", WrongSignature, token => token[..^10]),
        Text("signature missing", WrongSignature, token => Replace(token, 2, "")),
        Text("signature of zeros", WrongSignature, token => Replace(token, 2, new string('A', 342))),
        Text("signature is no base64url", WrongSignature, token => Replace(token, 2, "***")),
        Text("one character of the signature changed", WrongSignature, token => Flip(token, token.LastIndexOf('.') + 5)),
        Text("payload exchanged, signature kept", WrongSignature, token => Replace(token, 1, TestToken.Encode(
            $$"""{"iss":"{{SigningAuthority.Issuer}}","aud":"{{SigningAuthority.AppId}}","serviceurl":"https://evil.example/","nbf":1,"exp":9999999999}"""))),
        Text("header respelled, signature kept", WrongSignature, token => Replace(token, 0, TestToken.Encode("""{ "alg": "RS256", "kid": "main" }"""))),
    ];

    private static IEnumerable<TokenCase> TokenHeaders =>
    [
        Token("alg none without signature", WrongAlgorithm, x => { x.Header["alg"] = "none"; x.Sign = _ => []; }),
        Token("alg None", WrongAlgorithm, x => { x.Header["alg"] = "None"; x.Sign = _ => []; }),
        Token("alg nOnE with a good signature", WrongAlgorithm, x => x.Header["alg"] = "nOnE"),
        Token("alg missing", WrongAlgorithm, x => x.Header.Remove("alg")),
        Token("alg empty", WrongAlgorithm, x => x.Header["alg"] = ""),
        Token("alg null", WrongAlgorithm, x => x.Header["alg"] = null),
        Token("alg a number", MalformedToken, x => x.Header["alg"] = 256),
        Token("alg in small letters", WrongAlgorithm, x => x.Header["alg"] = "rs256"),
        Token("alg with a space", WrongAlgorithm, x => x.Header["alg"] = "RS256 "),
        Token("HS256 with the public key as secret (PEM)", WrongAlgorithm, x => Hmac(x, key => Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()))),
        Token("HS256 with the public key as secret (DER)", WrongAlgorithm, x => Hmac(x, key => key.ExportSubjectPublicKeyInfo())),
        Token("HS256 with the modulus as secret", WrongAlgorithm, x => Hmac(x, key => key.ExportParameters(false).Modulus!)),
        Token("HS256 called RS256", WrongSignature, x => { Hmac(x, key => key.ExportSubjectPublicKeyInfo()); x.Header["alg"] = "RS256"; }),
        Token("RS384", WrongAlgorithm, x => Rsa(x, "RS384", HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1)),
        Token("RS512", WrongAlgorithm, x => Rsa(x, "RS512", HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        Token("PS256", WrongAlgorithm, x => Rsa(x, "PS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        Token("PS256 called RS256", WrongSignature, x => Rsa(x, "RS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        Token("SHA-1 called RS256", WrongSignature, x => Rsa(x, "RS256", HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1)),
        Token("ES256", WrongAlgorithm, x =>
        {
            x.Header["alg"] = "ES256";
            x.Sign = data => { using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256); return curve.SignData(data, HashAlgorithmName.SHA256); };
        }),
        Token("typ of an access token", WrongTokenType, x => x.Header["typ"] = "at+jwt"),
        Token("typ of an encrypted token", WrongTokenType, x => x.Header["typ"] = "JWE"),
        Token("crit with an unknown extension", UnknownCriticalHeader, x => { x.Header["crit"] = new JsonArray("exp2"); x.Header["exp2"] = 1; }),
        Token("crit with unencoded payload", UnknownCriticalHeader, x => { x.Header["crit"] = new JsonArray("b64"); x.Header["b64"] = false; }),
        Token("crit empty", UnknownCriticalHeader, x => x.Header["crit"] = new JsonArray()),
        Token("kid missing", MissingKeyId, x => x.Header.Remove("kid")),
        Token("kid empty", MissingKeyId, x => x.Header["kid"] = ""),
        Token("kid null", MissingKeyId, x => x.Header["kid"] = null),
        Token("kid unknown", UnknownKey, x => x.Header["kid"] = "nobody"),
        Token("kid in other letter case", UnknownKey, x => x.Header["kid"] = "MAIN"),
        Token("kid a path", UnknownKey, x => x.Header["kid"] = "../../dev/null"),
        Token("kid an injection", UnknownKey, x => x.Header["kid"] = "main' OR '1'='1"),
        Token("kid of another key", WrongSignature, x => x.Header["kid"] = "other"),
    ];

    private static IEnumerable<TokenCase> Claims =>
    [
        Token("issuer missing", WrongIssuer, x => x.Payload.Remove("iss")),
        Token("issuer empty", WrongIssuer, x => x.Payload["iss"] = ""),
        Token("issuer null", WrongIssuer, x => x.Payload["iss"] = null),
        Token("issuer a list", MalformedToken, x => x.Payload["iss"] = new JsonArray(SigningAuthority.Issuer)),
        Token("issuer an object", MalformedToken, x => x.Payload["iss"] = new JsonObject { ["x"] = SigningAuthority.Issuer }),
        Token("issuer with a slash at the end", WrongIssuer, x => x.Payload["iss"] = SigningAuthority.Issuer + "/"),
        Token("issuer in capitals", WrongIssuer, x => x.Payload["iss"] = "HTTPS://ISSUER.TEST"),
        Token("issuer of another cloud", WrongIssuer, x => x.Payload["iss"] = "https://api.botframework.us"),
        Token("issuer Entra v1", WrongIssuer, x => x.Payload["iss"] = $"https://sts.windows.net/{SigningAuthority.TenantId}/"),
        Token("issuer Entra v2, shaped like a token of the emulator", WrongIssuer, x =>
        {
            x.Payload["iss"] = $"https://login.microsoftonline.com/{SigningAuthority.TenantId}/v2.0";
            x.Payload["azp"] = SigningAuthority.AppId;
            x.Payload["ver"] = "2.0";
        }),
        Token("issuer of the emulator's tenant, shaped like a skill", WrongIssuer, x =>
        {
            x.Payload["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
            x.Payload["appid"] = "11111111-2222-4333-8444-555555555555";
            x.Payload["ver"] = "1.0";
        }),
        Token("audience missing", WrongAudience, x => x.Payload.Remove("aud")),
        Token("audience empty", WrongAudience, x => x.Payload["aud"] = ""),
        Token("audience null", WrongAudience, x => x.Payload["aud"] = null),
        Token("audience another bot", WrongAudience, x => x.Payload["aud"] = "11111111-2222-4333-8444-555555555555"),
        Token("audience the Connector", WrongAudience, x => x.Payload["aud"] = "https://api.botframework.com"),
        Token("audience as application id URI", WrongAudience, x => x.Payload["aud"] = $"api://{SigningAuthority.AppId}"),
        Token("audience with a space", WrongAudience, x => x.Payload["aud"] = SigningAuthority.AppId + " "),
        Token("audience in capitals", WrongAudience, x => x.Payload["aud"] = SigningAuthority.AppId.ToUpperInvariant()),
        Token("audience an empty list", WrongAudience, x => x.Payload["aud"] = new JsonArray()),
        Token("audience a list of others", WrongAudience, x => x.Payload["aud"] = new JsonArray("a", "b")),
        Token("audience an object", MalformedToken, x => x.Payload["aud"] = new JsonObject { [SigningAuthority.AppId] = true }),
        Token("audience a number", MalformedToken, x => x.Payload["aud"] = 42),
        Token("bot only in appid", WrongAudience, x => { x.Payload["aud"] = "other"; x.Payload["appid"] = SigningAuthority.AppId; }),
        Token("issuer with half of an emoji", MalformedToken, x => x.Write = payload => payload.Replace("issuer.test", "issuer\\ud83d.test", StringComparison.Ordinal)),
        Token("two issuers, the good one first", WrongIssuer, x => x.Write = payload => payload[..^1] + ",\"iss\":\"https://evil.example\"}"),
        Token("two audiences, the good one first", WrongAudience, x => x.Write = payload => payload[..^1] + ",\"aud\":\"other\"}"),
        Token("serviceurl missing", MissingServiceUrlClaim, x => x.Payload.Remove("serviceurl")),
        Token("serviceurl empty", MissingServiceUrlClaim, x => x.Payload["serviceurl"] = ""),
        Token("serviceurl in another spelling of the claim", MissingServiceUrlClaim, x => { x.Payload.Remove("serviceurl"); x.Payload["serviceUrl"] = SigningAuthority.ServiceUrl; }),
        Token("serviceurl of another host", ServiceUrlMismatch, x => x.Payload["serviceurl"] = "https://evil.example/emea/"),
        Token("serviceurl of another region", ServiceUrlMismatch, x => x.Payload["serviceurl"] = "https://smba.example/amer/"),
        Token("serviceurl a list", ServiceUrlMismatch, x => x.Payload["serviceurl"] = new JsonArray("https://evil.example/", SigningAuthority.ServiceUrl)),
    ];

    private static IEnumerable<TokenCase> Lifetimes =>
    [
        Token("expired an hour ago", Expired, x => { x.Payload["nbf"] = Now(-7200); x.Payload["exp"] = Now(-3600); }),
        Token("expired six minutes ago", Expired, x => { x.Payload["nbf"] = Now(-7200); x.Payload["exp"] = Now(-360); }),
        Token("expired in the last century", Expired, x => { x.Payload["nbf"] = 1; x.Payload["exp"] = 2; }),
        Token("valid in six minutes", NotYetValid, x => x.Payload["nbf"] = Now(360)),
        Token("valid tomorrow", NotYetValid, x => { x.Payload["nbf"] = Now(86400); x.Payload["exp"] = Now(90000); }),
        Token("exp missing", InvalidLifetime, x => x.Payload.Remove("exp")),
        Token("nbf missing", InvalidLifetime, x => x.Payload.Remove("nbf")),
        Token("exp null", MalformedToken, x => x.Payload["exp"] = null),
        Token("exp a word", MalformedToken, x => x.Payload["exp"] = "never"),
        Token("exp an object", MalformedToken, x => x.Payload["exp"] = new JsonObject()),
        Token("exp beyond any number", MalformedToken, x => x.Payload["exp"] = JsonNode.Parse("1e400")),
        Token("exp zero", InvalidLifetime, x => x.Payload["exp"] = 0),
        Token("exp negative", InvalidLifetime, x => x.Payload["exp"] = -1),
        Token("nbf after exp", InvalidLifetime, x => { x.Payload["nbf"] = Now(200); x.Payload["exp"] = Now(100); }),
    ];

    private static IEnumerable<TokenCase> Signatures =>
    [
        Token("signed by a stranger who uses our key id", WrongSignature, x => x.Sign = data => Stranger.Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
        Token("stranger's key in the header (jwk)", WrongSignature, x => AsStranger(x, "jwk", Stranger.Publish())),
        Token("stranger's key set in the header (jku)", WrongSignature, x => AsStranger(x, "jku", "https://evil.example/keys")),
        Token("stranger's certificate in the header (x5u)", WrongSignature, x => AsStranger(x, "x5u", "https://evil.example/cert")),
        Token("stranger's certificate in the header (x5c)", WrongSignature, x => AsStranger(x, "x5c", new JsonArray("MIIB"))),
        Token("key too short", UnknownKey, _ => { }, key: "weak"),
        Token("key for encryption", UnknownKey, _ => { }, key: "encryption"),
        Token("key for RS512", UnknownKey, _ => { }, key: "rs512"),
    ];

    private static IEnumerable<TokenCase> Endorsements =>
    [
        Token("key without endorsements", NotEndorsed, _ => { }, key: "unendorsed"),
        Token("key with an empty list of endorsements", NotEndorsed, _ => { }, key: "empty"),
        Token("key endorsed for another channel", NotEndorsed, _ => { }, key: "webchat"),
        Token("key endorsed for the channel in other letter case", NotEndorsed, _ => { }, key: "capitals"),
        Token("channel is one the key is endorsed for, but not Teams", WrongChannel, _ => { }, key: "webchat", activity: x => x["channelId"] = "webchat"),
    ];

    private static IEnumerable<TokenCase> Activities =>
    [
        With("activity of another channel", WrongChannel, x => x["channelId"] = "directline"),
        With("activity of the emulator", WrongChannel, x => x["channelId"] = "emulator"),
        With("activity without channel", WrongChannel, x => x.Remove("channelId")),
        With("activity with an empty channel", WrongChannel, x => x["channelId"] = ""),
        With("activity of a channel in other letter case", WrongChannel, x => x["channelId"] = "MsTeams"),
        With("activity without service URL", ServiceUrlMismatch, x => x.Remove("serviceUrl")),
        With("activity with an empty service URL", ServiceUrlMismatch, x => x["serviceUrl"] = ""),
        With("activity with another service URL", ServiceUrlMismatch, x => x["serviceUrl"] = "https://evil.example/"),
        With("activity with a longer service URL", ServiceUrlMismatch, x => x["serviceUrl"] = SigningAuthority.ServiceUrl + "x"),
        With("activity with two slashes at the end", ServiceUrlMismatch, x => x["serviceUrl"] = SigningAuthority.ServiceUrl + "/"),
        With("activity with the host as user name", ServiceUrlMismatch, x => x["serviceUrl"] = "https://smba.example@evil.example/emea/"),
        With("activity with the same URL in other words", ServiceUrlMismatch, x => x["serviceUrl"] = "https://smba.example:443/emea/"),
        With("activity with http", ServiceUrlMismatch, x => x["serviceUrl"] = "http://smba.example/emea/"),
        With("activity without tenant", MissingTenant, x => { x["conversation"]!.AsObject().Remove("tenantId"); x.Remove("channelData"); }),
        With("activity of another tenant", TenantNotAllowed, x =>
        {
            x["conversation"]!["tenantId"] = Guid.Empty.ToString();
            x["channelData"]!["tenant"]!["id"] = Guid.Empty.ToString();
        }),
        With("conversation of another tenant", TenantNotAllowed, x => x["conversation"]!["tenantId"] = Guid.Empty.ToString()),
        With("channel data of another tenant", TenantNotAllowed, x => x["channelData"]!["tenant"]!["id"] = Guid.Empty.ToString()),
    ];

    private static long Now(int seconds) => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + seconds;

    private static string Replace(string token, int part, string by)
    {
        var parts = token.Split('.');
        parts[part] = by;
        return string.Join('.', parts);
    }

    private static string Flip(string token, int index) => $"{token[..index]}{(token[index] == 'A' ? 'B' : 'A')}{token[(index + 1)..]}";

    private static void Hmac(TestToken token, Func<RSA, byte[]> secret)
    {
        token.Header["alg"] = "HS256";
        token.Sign = data => HMACSHA256.HashData(secret(token.Key.Rsa), data);
    }

    private static void Rsa(TestToken token, string name, HashAlgorithmName hash, RSASignaturePadding padding)
    {
        token.Header["alg"] = name;
        token.Sign = data => token.Key.Rsa.SignData(data, hash, padding);
    }

    private static void AsStranger(TestToken token, string header, JsonNode value)
    {
        token.Header[header] = value;
        token.Sign = data => Stranger.Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
