using System.Security.Cryptography.X509Certificates;
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
            return new ClientCertificateCredential(tenant, appId, Load(options.Certificate), With(new ClientCertificateCredentialOptions
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

    internal static X509Certificate2 Load(BotCertificateOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.Path))
        {
            return Path.GetExtension(options.Path).Equals(".pem", StringComparison.OrdinalIgnoreCase)
                ? LoadPem(options.Path, options.Password)
                : X509CertificateLoader.LoadPkcs12FromFile(options.Path, options.Password);
        }

        using var store = new X509Store(StoreName.My, options.StoreLocation, OpenFlags.ReadOnly);
        return store.Certificates.Find(X509FindType.FindByThumbprint, options.Thumbprint!.Trim(), validOnly: false)
            .FirstOrDefault(x => x.HasPrivateKey)
            ?? throw new InvalidOperationException(
                $"There is no certificate with a private key and the thumbprint {options.Thumbprint} in the personal store of {options.StoreLocation}: "
                + "install it there or correct Bot:Certificate:Thumbprint.");
    }

    private static X509Certificate2 LoadPem(string path, string? password) =>
        string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password);
}
