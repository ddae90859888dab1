using System.Text.Json.Nodes;
using static CommsBot.BotFramework.Authentication.AuthenticationFailureReason;
using static CommsBot.BotFramework.Tests.Authentication.TokenCase;

namespace CommsBot.BotFramework.Tests.Authentication;

/// <summary>Tokens and activities that have to pass.</summary>
internal static class GoodTokens
{
    public static IEnumerable<TokenCase> All =>
    [
        Header("as Teams sends it", None, token => $"Bearer {token}"),
        Header("scheme in small letters", None, token => $"bearer {token}"),
        Header("scheme in capitals", None, token => $"BEARER {token}"),
        Token("no typ", None, x => x.Header.Remove("typ")),
        Token("typ in small letters", None, x => x.Header["typ"] = "jwt"),
        Token("with x5t, as Teams sends it", None, x => x.Header["x5t"] = "main"),
        Token("second key", None, _ => { }, key: "other"),
        Token("key that names its algorithm", None, _ => { }, key: "rs256"),
        Token("audience a list of one", None, x => x.Payload["aud"] = new JsonArray(SigningAuthority.AppId)),
        Token("expired within the allowance for clocks", None, x => { x.Payload["nbf"] = 1; x.Payload["exp"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 200; }),
        Token("valid soon, within the allowance for clocks", None, x => x.Payload["nbf"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 200),
        Token("more claims than needed", None, x => { x.Payload["jti"] = "1"; x.Payload["extra"] = new JsonObject { ["deep"] = new JsonArray(1, 2) }; }),
        Token("serviceurl without the slash", None, x => x.Payload["serviceurl"] = SigningAuthority.ServiceUrl.TrimEnd('/')),
        With("activity without the slash", None, x => x["serviceUrl"] = SigningAuthority.ServiceUrl.TrimEnd('/')),
        With("service URL in other letter case", None, x => x["serviceUrl"] = "https://SMBA.example/EMEA/"),
        With("tenant in the conversation alone", None, x => x.Remove("channelData")),
        With("tenant in the channel data alone", None, x => x["conversation"]!.AsObject().Remove("tenantId")),
        With("tenant in capitals", None, x => x["conversation"]!["tenantId"] = SigningAuthority.TenantId.ToUpperInvariant()),
    ];
}
