using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CommsBot.BotFramework.Authentication;

/// <summary>
/// Proves the bot's registration where a token is asked for in other ways than the bot's own, such as for a signed-in person.
/// <see href="https://learn.microsoft.com/entra/identity-platform/certificate-credentials"/>
/// </summary>
public static class BotClientAssertion
{
    /// <summary>What a client assertion is called in a token request.</summary>
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>An assertion made with the configured certificate, managed identity or token file.</summary>
    /// <param name="options">The bot's settings.</param>
    /// <param name="clientId">The registration to prove; the bot's own, or another one that trusts the same credential.</param>
    /// <param name="tokenEndpoint">Where the assertion is sent.</param>
    /// <param name="clock">The time that the assertion is valid from.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <returns>Null when the credential is a client secret, or there is none.</returns>
    public static async Task<string?> CreateAsync(
        BotFrameworkOptions options, string clientId, string tokenEndpoint, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        var identity = options.AppType == BotAppType.UserAssignedMSI ? options.AppId : options.ManagedIdentityClientId;
        if (!string.IsNullOrWhiteSpace(identity))
        {
            var request = new TokenRequestContext([BotCredential.TokenExchangeScope]);
            return (await BotCredential.ManagedIdentity(identity).GetTokenAsync(request, cancellationToken)).Token;
        }

        if (!string.IsNullOrWhiteSpace(options.FederatedTokenFile))
            return await File.ReadAllTextAsync(options.FederatedTokenFile, cancellationToken);
        return options.Certificate.IsConfigured
            ? Sign(options.Certificate.Load(), clientId, tokenEndpoint, clock)
            : null;
    }

    private static string Sign(X509Certificate2 certificate, string clientId, string tokenEndpoint, TimeProvider clock)
    {
        using (certificate)
        {
            using var key = certificate.GetRSAPrivateKey() ?? throw new InvalidOperationException("Bot:Certificate has no RSA key, which Entra needs.");
            var now = clock.GetUtcNow().UtcDateTime;
            var descriptor = new SecurityTokenDescriptor
            {
                Issuer = clientId,
                Audience = tokenEndpoint,
                Claims = new Dictionary<string, object> { ["sub"] = clientId, ["jti"] = Guid.NewGuid().ToString() },
                NotBefore = now,
                IssuedAt = now,
                Expires = now + Lifetime,
                AdditionalHeaderClaims = new Dictionary<string, object>
                {
                    ["x5t#S256"] = WebEncoders.Base64UrlEncode(certificate.GetCertHash(HashAlgorithmName.SHA256)),
                },
                SigningCredentials = new SigningCredentials(
                    new RsaSecurityKey(key) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } },
                    SecurityAlgorithms.RsaSsaPssSha256),
            };
            return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
        }
    }
}
