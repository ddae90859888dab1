using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CommsBot.BotFramework.Authentication;

/// <summary>
/// Checks a channel token against every rule that needs no activity
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication). Cheap checks come first,
/// so that a foreign token neither costs a signature check nor makes the keys be read anew; the signature decides last.
/// </summary>
internal sealed class BotTokenValidator(BotSigningKeys keys, IOptions<BotFrameworkOptions> options, TimeProvider clock)
{
    public const string ServiceUrlClaim = "serviceurl";

    // Real tokens are about 1.2 KB.
    private const int LargestToken = 8 * 1024;
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly string issuer = BotCloudEndpoints.For(options.Value).TokenIssuer;
    private readonly string? audience = options.Value.AppId;
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LargestToken };
    private readonly PassedTokens passed = new();

    /// <summary>How many tokens are remembered at present.</summary>
    public int Remembered => passed.Count;

    public async ValueTask<BotTokenVerdict> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > LargestToken)
            return AuthenticationFailureReason.OversizeToken;

        // Still the same key object: keys that were read anew, or withdrawn, make every token be checked again.
        if (passed.Find(token, clock.GetUtcNow()) is { } known
            && ReferenceEquals(await keys.FindAsync(known.Key.Id, cancellationToken), known.Key))
            return new BotTokenVerdict(known.ForOneRequest(), default);
        if (Parse(token) is not { } jwt)
            return AuthenticationFailureReason.MalformedToken;
        if ((CheckHeader(jwt) ?? CheckClaims(jwt)) is { } refusal)
            return refusal;

        var key = await keys.FindAsync(jwt.Kid, cancellationToken);
        if (key is null)
            return keys.AreKnown ? AuthenticationFailureReason.UnknownKey : AuthenticationFailureReason.MetadataUnavailable;

        var result = await handler.ValidateTokenAsync(jwt, ParametersFor(key));
        if (!result.IsValid)
            return AuthenticationFailureReason.WrongSignature;

        var principal = new ClaimsPrincipal(result.ClaimsIdentity);
        var valid = new BotToken(principal, principal.FindFirstValue(ServiceUrlClaim), key, jwt.GetPayloadValue<long>("exp"));
        passed.Keep(token, valid);
        return new BotTokenVerdict(valid.ForOneRequest(), default);
    }

    private static JsonWebToken? Parse(string token)
    {
        try
        {
            var jwt = new JsonWebToken(token);
            return jwt.IsEncrypted ? null : jwt;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or SecurityTokenException)
        {
            return null;
        }
    }

    private static AuthenticationFailureReason? CheckHeader(JsonWebToken jwt)
    {
        if (jwt.Alg != SecurityAlgorithms.RsaSha256)
            return AuthenticationFailureReason.WrongAlgorithm;
        if (!string.IsNullOrEmpty(jwt.Typ) && !jwt.Typ.Equals("JWT", StringComparison.OrdinalIgnoreCase))
            return AuthenticationFailureReason.WrongTokenType;
        if (jwt.TryGetHeaderValue<object>("crit", out _))
            return AuthenticationFailureReason.UnknownCriticalHeader;
        return string.IsNullOrEmpty(jwt.Kid) ? AuthenticationFailureReason.MissingKeyId : null;
    }

    private AuthenticationFailureReason? CheckClaims(JsonWebToken jwt)
    {
        if (jwt.Issuer != issuer)
            return AuthenticationFailureReason.WrongIssuer;
        if (string.IsNullOrEmpty(audience) || !jwt.Audiences.Contains(audience, StringComparer.Ordinal))
            return AuthenticationFailureReason.WrongAudience;
        if (!jwt.TryGetPayloadValue<long>("nbf", out var from) || !jwt.TryGetPayloadValue<long>("exp", out var to) || from > to)
            return AuthenticationFailureReason.InvalidLifetime;

        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        if (to <= now - ClockSkew.TotalSeconds)
            return AuthenticationFailureReason.Expired;
        return from > now + ClockSkew.TotalSeconds ? AuthenticationFailureReason.NotYetValid : null;
    }

    private TokenValidationParameters ParametersFor(BotSigningKey key) => new()
    {
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidIssuer = issuer,
        ValidAudience = audience,

        // Checked above against the injected clock.
        LifetimeValidator = static (_, _, _, _) => true,
        AuthenticationType = BotFrameworkAuthenticationDefaults.Scheme,
    };
}
