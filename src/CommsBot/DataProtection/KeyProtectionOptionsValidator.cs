using Microsoft.Extensions.Options;

namespace CommsBot.DataProtection;

/// <summary>Stops the start over a certificate that cannot be used. Whether there has to be one is decided here, too.</summary>
internal sealed class KeyProtectionOptionsValidator(KeyCertificate certificate) : IValidateOptions<KeyProtectionOptions>
{
    public ValidateOptionsResult Validate(string? name, KeyProtectionOptions options) =>
        certificate.Problem is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
}
