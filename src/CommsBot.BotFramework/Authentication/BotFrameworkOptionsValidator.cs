using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CommsBot.BotFramework.Authentication;

/// <summary>Finds everything that is wrong with the settings at once and says for each what repairs it.</summary>
internal sealed class BotFrameworkOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotFrameworkOptions>
{
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        var isLocalMode = environment.IsDevelopment() && !options.HasAppId && !options.HasCredential;
        List<string> problems = [.. isLocalMode ? [] : Identity(options), .. Certificate(options.Certificate), .. Addresses(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Identity(BotFrameworkOptions options)
    {
        var credentials = options.CredentialSettings.ToList();
        if (!options.HasAppId)
        {
            yield return credentials.Count > 0
                ? $"Bot:AppId is empty although {string.Join(" and ", credentials)} is set: set Bot:AppId to the application (client) id of the bot."
                : $"The bot has no credentials, which only the Development environment allows (this is {environment.EnvironmentName}): "
                    + "set Bot:AppId to the application (client) id of the bot.";
        }

        if (options.AppType != BotAppType.MultiTenant && string.IsNullOrWhiteSpace(options.TenantId))
            yield return "Bot:TenantId is empty: set it to the directory (tenant) id the bot is registered in.";
        if (options.TenantId?.Contains('.', StringComparison.Ordinal) == true)
            yield return "Bot:TenantId looks like a domain name: set it to the directory (tenant) id, which activities are compared with.";
        if (options.AppType == BotAppType.MultiTenant && options.AllowedTenants.Count == 0)
            yield return "Bot:AllowedTenants is empty: a MultiTenant bot has to list the tenants it serves, or \"*\" for every tenant.";
        if (options.AllowedTenants.Any(string.IsNullOrWhiteSpace))
            yield return "Bot:AllowedTenants has an empty entry: remove it or fill in a tenant id.";

        if (options.AppType == BotAppType.UserAssignedMSI && credentials.Count > 0)
            yield return $"{string.Join(" and ", credentials)} is set, but Bot:AppType UserAssignedMSI needs no credential: remove it, or set Bot:AppType to SingleTenant.";
        if (options.AppType != BotAppType.UserAssignedMSI && credentials.Count == 0)
        {
            yield return "The bot has no credential: set one of Bot:ClientSecret, Bot:Certificate:Path, Bot:Certificate:Thumbprint, Bot:ManagedIdentityClientId, "
                + "Bot:FederatedTokenFile, or set Bot:AppType to UserAssignedMSI.";
        }

        if (options.AppType != BotAppType.UserAssignedMSI && credentials.Count > 1)
            yield return $"{string.Join(" and ", credentials)} are set: keep one credential and remove the others.";
    }

    private static IEnumerable<string> Certificate(BotCertificateOptions certificate)
    {
        if (!string.IsNullOrWhiteSpace(certificate.Path) && !string.IsNullOrWhiteSpace(certificate.Thumbprint))
            yield return "Bot:Certificate has both Path and Thumbprint: keep one.";
        if (!string.IsNullOrWhiteSpace(certificate.Path) && !File.Exists(certificate.Path))
            yield return $"Bot:Certificate:Path names a file that does not exist ({certificate.Path}): correct it or put the file there.";
        if (!string.IsNullOrWhiteSpace(certificate.Thumbprint)
            && !(certificate.Thumbprint.Trim().Length == 40 && certificate.Thumbprint.Trim().All(char.IsAsciiHexDigit)))
            yield return "Bot:Certificate:Thumbprint is no SHA-1 thumbprint: set 40 hexadecimal digits without spaces.";
        else if (certificate.IsConfigured && Unusable(certificate) is { } problem)
            yield return problem;
    }

    private static string? Unusable(BotCertificateOptions certificate)
    {
        // A missing file is named above.
        if (!string.IsNullOrWhiteSpace(certificate.Path) && !File.Exists(certificate.Path))
            return null;

        try
        {
            using var loaded = certificate.Load();
            return loaded.HasPrivateKey ? null : "Bot:Certificate:Path names a certificate without its private key: use a .pfx, or a .pem that holds both.";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return $"Bot:Certificate cannot be used ({exception.Message.TrimEnd('.')}): correct Bot:Certificate:Password, or use a .pfx or a .pem that holds certificate and private key.";
        }
    }

    private static IEnumerable<string> Addresses(BotFrameworkOptions options)
    {
        var endpoints = BotCloudEndpoints.For(options);
        if (!OutsideAddress.IsHttpsOrLoopback(endpoints.OpenIdMetadata))
            yield return "Bot:OpenIdMetadata has to be an https address (plain http on loopback only).";
        if (!Uri.TryCreate(endpoints.LoginAuthority, UriKind.Absolute, out var authority) || authority.Scheme != Uri.UriSchemeHttps)
            yield return "Bot:LoginAuthority has to be an https address, also on loopback.";
        foreach (var host in endpoints.TrustedServiceHosts.Where(host => !TrustedServiceUrls.CanRead(host)))
            yield return $"Bot:TrustedServiceHosts has the entry \"{host}\": write a host name, or an origin that is https (plain http on loopback only).";
        if (options.KeyRefreshInterval <= TimeSpan.Zero)
            yield return "Bot:KeyRefreshInterval has to be longer than zero; 12:00:00 is the default.";
        if (options.UnknownKeyRefreshInterval <= TimeSpan.Zero)
            yield return "Bot:UnknownKeyRefreshInterval has to be longer than zero; 00:05:00 is the default.";
    }
}
