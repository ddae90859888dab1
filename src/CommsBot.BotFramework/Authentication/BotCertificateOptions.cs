using System.Security.Cryptography.X509Certificates;

namespace CommsBot.BotFramework.Authentication;

/// <summary>The certificate that proves the bot's identity: a file or an entry of a certificate store, not both.</summary>
public sealed class BotCertificateOptions
{
    /// <summary>Path of a <c>.pfx</c>, or of a <c>.pem</c> that holds certificate and private key.</summary>
    public string? Path { get; set; }

    /// <summary>Password of the file, if it has one.</summary>
    public string? Password { get; set; }

    /// <summary>SHA-1 thumbprint (40 hexadecimal digits) of a certificate in the personal store.</summary>
    public string? Thumbprint { get; set; }

    /// <summary>The store that <see cref="Thumbprint"/> is looked up in. Default: of the current user.</summary>
    public StoreLocation StoreLocation { get; set; } = StoreLocation.CurrentUser;

    /// <summary>Sends the chain along, for registrations that trust subject name and issuer. Default: no.</summary>
    public bool SendCertificateChain { get; set; }

    /// <summary>Reads the certificate anew.</summary>
    /// <exception cref="InvalidOperationException">It is in no personal store.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The file is missing, none of the two kinds, or has another password.</exception>
    public X509Certificate2 Load()
    {
        if (!string.IsNullOrWhiteSpace(Path))
        {
            return !System.IO.Path.GetExtension(Path).Equals(".pem", StringComparison.OrdinalIgnoreCase) ? X509CertificateLoader.LoadPkcs12FromFile(Path, Password)
                : string.IsNullOrEmpty(Password) ? X509Certificate2.CreateFromPemFile(Path)
                : X509Certificate2.CreateFromEncryptedPemFile(Path, Password);
        }

        using var store = new X509Store(StoreName.My, StoreLocation, OpenFlags.ReadOnly);
        return store.Certificates.Find(X509FindType.FindByThumbprint, Thumbprint!.Trim(), validOnly: false)
            .FirstOrDefault(x => x.HasPrivateKey)
            ?? throw new InvalidOperationException(
                $"There is no certificate with a private key and the thumbprint {Thumbprint} in the personal store of {StoreLocation}: "
                + "install it there or correct Bot:Certificate:Thumbprint.");
    }

    /// <summary>Whether one of the two is named.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(Path) || !string.IsNullOrWhiteSpace(Thumbprint);
}
