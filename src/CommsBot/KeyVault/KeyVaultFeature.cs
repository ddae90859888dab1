using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.Options;

namespace CommsBot.KeyVault;

/// <summary>Edge: Azure Key Vault as a place for settings. Nothing is asked of it unless <c>KeyVault:Uri</c> is set.</summary>
internal static class KeyVaultFeature
{
    /// <summary>On top of what is known so far: what is in the vault wins.</summary>
    public static void AddKeyVault(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<KeyVaultOptions>, KeyVaultOptions.Validator>();
        builder.Services.AddOptions<KeyVaultOptions>().BindConfiguration(KeyVaultOptions.Section)
            .Validate(o => string.IsNullOrEmpty(o.Uri) || AddressOf(o) is not null, "KeyVault:Uri has to be an https address, for example https://commsbot.vault.azure.net/.")
            .ValidateOnStart();

        var options = builder.Configuration.GetSection(KeyVaultOptions.Section).Get<KeyVaultOptions>() ?? new KeyVaultOptions();
        if (AddressOf(options) is not { } address)
            return;

        var identity = options.ManagedIdentityClientId is { Length: > 0 } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned;
        ((IConfigurationBuilder)builder.Configuration).Add(new VaultSecrets(new SecretClient(address, new ManagedIdentityCredential(identity))));
    }

    private static Uri? AddressOf(KeyVaultOptions options) => Uri.TryCreate(options.Uri, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? uri : null;
}
