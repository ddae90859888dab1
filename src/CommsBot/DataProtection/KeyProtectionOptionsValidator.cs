using Microsoft.Extensions.Options;

namespace CommsBot.DataProtection;

/// <summary>
/// Stops the start over a certificate that cannot be used or, outside Development, is not there: what anonymous polls promise rests on keys that the
/// database alone does not hold.
/// </summary>
internal sealed class KeyProtectionOptionsValidator(KeyCertificate certificate, IHostEnvironment environment) : IValidateOptions<KeyProtectionOptions>
{
    public ValidateOptionsResult Validate(string? name, KeyProtectionOptions options) => certificate switch
    {
        { Problem: { } problem } => ValidateOptionsResult.Fail(problem),
        { Certificate: null } when !environment.IsDevelopment() => ValidateOptionsResult.Fail(
            "DataProtection:CertificatePath is missing: it names the certificate (.pfx or .pem with an RSA key) that wraps the keys of anonymous polls and of "
            + "sign-ins; all nodes need the same. To make one: openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj /CN=CommsBot -keyout keys.key -out keys.crt "
            + "&& cat keys.crt keys.key > keys.pem"),
        _ => ValidateOptionsResult.Success,
    };
}
