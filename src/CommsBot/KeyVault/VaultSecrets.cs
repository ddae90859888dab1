using Azure;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

namespace CommsBot.KeyVault;

/// <summary>
/// Settings from Azure Key Vault, read once, at the start: the secret <c>Bot--ClientSecret</c> is the setting <c>Bot:ClientSecret</c>, since a secret's name takes no
/// colon. What has no <c>--</c> in its name is no setting, and not read.
/// </summary>
internal sealed class VaultSecrets(SecretClient vault) : ConfigurationProvider, IConfigurationSource
{
    private const string Separator = "--";

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override void Load()
    {
        try
        {
            foreach (var secret in vault.GetPropertiesOfSecrets().Where(s => s.Enabled != false && s.Name.Contains(Separator, StringComparison.Ordinal)))
                Data[secret.Name.Replace(Separator, ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)] = vault.GetSecret(secret.Name).Value.Value;
        }
        catch (Exception exception) when (exception is RequestFailedException or AuthenticationFailedException or AggregateException)
        {
            Data[$"{KeyVaultOptions.Section}:{nameof(KeyVaultOptions.Problem)}"] = $"KeyVault:Uri: {vault.VaultUri} {Repair(exception)}";
        }
    }

    private static string Repair(Exception exception) => exception switch
    {
        RequestFailedException { Status: 401 or 403 } => "refuses to be read: give the program's identity the role \"Key Vault Secrets User\" on it, and let its network rules pass.",
        RequestFailedException refused =>
            $"cannot be read ({(refused.Status == 0 ? "no answer" : refused.Status)}): check the address, and that the vault's network rules let this program pass.",
        // All retries failed.
        AggregateException => Repair(exception.GetBaseException() as RequestFailedException ?? new RequestFailedException("no answer")),
        _ => "takes the token of a managed identity, and there is none: set KeyVault:ManagedIdentityClientId to the client id of the identity that this program runs "
            + "with, or remove KeyVault:Uri where there is no vault.",
    };
}
