using Microsoft.Extensions.Options;

namespace CommsBot.KeyVault;

/// <summary>Where further settings come from. Section <c>KeyVault</c>.</summary>
internal sealed class KeyVaultOptions
{
    public const string Section = "KeyVault";

    /// <summary>Address of the vault, https. Default: none, nothing is asked.</summary>
    public string? Uri { get; init; }

    /// <summary>Client id of the user-assigned managed identity that reads it. Default: the system-assigned one.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>Why it could not be read, with the repair: written by <see cref="VaultSecrets"/>, so that it is reported along with all else that is wrong.</summary>
    public string? Problem { get; init; }

    public sealed class Validator : IValidateOptions<KeyVaultOptions>
    {
        public ValidateOptionsResult Validate(string? name, KeyVaultOptions options) =>
            options.Problem is { Length: > 0 } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }
}
