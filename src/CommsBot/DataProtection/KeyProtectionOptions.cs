namespace CommsBot.DataProtection;

/// <summary>
/// Section <c>DataProtection</c>: the certificate that wraps the keys of cookies and encrypted columns, so that the database alone opens
/// nothing. Every node needs it.
/// </summary>
internal sealed class KeyProtectionOptions
{
    public const string Section = "DataProtection";

    /// <summary>A <c>.pfx</c>, or a <c>.pem</c> with certificate and private key (RSA). Default: none, which only Development allows: keys are stored as they are then.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>Password of the file, if it has one.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>Instead of a file: SHA-1 thumbprint of a certificate in the personal store of the current user.</summary>
    public string? CertificateThumbprint { get; init; }
}
