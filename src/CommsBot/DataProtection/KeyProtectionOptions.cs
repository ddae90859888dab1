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

    /// <summary>
    /// Certificates that wrapped keys before, while there are still such keys: they open them and wrap nothing. The verb <c>rewrap-keys</c> ends the need for them.
    /// Default: none.
    /// </summary>
    public IReadOnlyList<FormerCertificate> FormerCertificates { get; init; } = [];
}

/// <summary>One that wrapped keys before.</summary>
internal sealed class FormerCertificate
{
    /// <summary>As <see cref="KeyProtectionOptions.CertificatePath"/>.</summary>
    public string? Path { get; init; }

    /// <summary>Password of the file, if it has one.</summary>
    public string? Password { get; init; }

    /// <summary>Instead of a file, as <see cref="KeyProtectionOptions.CertificateThumbprint"/>.</summary>
    public string? Thumbprint { get; init; }
}
