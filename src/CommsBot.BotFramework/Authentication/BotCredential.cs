using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace CommsBot.BotFramework.Authentication;

/// <summary>The bot's credential as its options describe it, through Azure.Identity.</summary>
internal static class BotCredential
{
    // The audience that Entra expects of a token that stands in for a secret.
    internal const string TokenExchangeScope = "api://AzureADTokenExchange/.default";

    public static TokenCredential Create(BotFrameworkOptions options, HttpClient login)
    {
        var endpoints = BotCloudEndpoints.For(options);
        var tenant = options.AppType == BotAppType.MultiTenant ? endpoints.MultiTenantLoginTenant : options.TenantId;
        var appId = options.AppId;
        if (options.AppType == BotAppType.UserAssignedMSI)
            return ManagedIdentity(appId);

        if (!string.IsNullOrWhiteSpace(options.ClientSecret))
            return new ClientSecretCredential(tenant, appId, options.ClientSecret,
                With(new ClientSecretCredentialOptions { DisableInstanceDiscovery = true }));
        if (options.Certificate.IsConfigured)
        {
            return new ClientCertificateCredential(tenant, appId, options.Certificate.Load(), With(new ClientCertificateCredentialOptions
            {
                DisableInstanceDiscovery = true,
                SendCertificateChain = options.Certificate.SendCertificateChain,
            }));
        }

        var assertion = With(new ClientAssertionCredentialOptions { DisableInstanceDiscovery = true });
        if (!string.IsNullOrWhiteSpace(options.ManagedIdentityClientId))
        {
            var identity = ManagedIdentity(options.ManagedIdentityClientId);
            return new ClientAssertionCredential(tenant, appId, async cancellationToken =>
                (await identity.GetTokenAsync(new TokenRequestContext([TokenExchangeScope]), cancellationToken)).Token, assertion);
        }

        // The platform renews the file; it is read for every new token.
        return new ClientAssertionCredential(tenant, appId,
            cancellationToken => File.ReadAllTextAsync(options.FederatedTokenFile!, cancellationToken), assertion);

        // No instance discovery: the authority is a setting, checked to be https, and may be one that the public cloud does not know.
        T With<T>(T credentialOptions) where T : TokenCredentialOptions
        {
            credentialOptions.AuthorityHost = new Uri(endpoints.LoginAuthority);
            credentialOptions.Transport = new HttpClientTransport(login);
            return credentialOptions;
        }
    }

    internal static ManagedIdentityCredential ManagedIdentity(string? clientId) =>
        new(ManagedIdentityId.FromUserAssignedClientId(clientId));
}
