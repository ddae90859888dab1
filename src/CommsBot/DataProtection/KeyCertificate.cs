using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CommsBot.DataProtection;

/// <summary>The certificate as configured, or the sentence that says what is wrong with it; neither when none is configured.</summary>
internal sealed record KeyCertificate(X509Certificate2? Certificate, string? Problem)
{
    public static KeyCertificate Load(KeyProtectionOptions options)
    {
        var hasPath = !string.IsNullOrWhiteSpace(options.CertificatePath);
        var hasThumbprint = !string.IsNullOrWhiteSpace(options.CertificateThumbprint);
        if (hasPath && hasThumbprint)
            return Wrong("DataProtection has both CertificatePath and CertificateThumbprint: keep one.");

        try
        {
            return hasPath ? Check("DataProtection:CertificatePath", FromFile(options.CertificatePath!, options.CertificatePassword))
                : hasThumbprint ? Check("DataProtection:CertificateThumbprint", FromStore(options.CertificateThumbprint!.Trim()))
                : new(null, null);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Wrong($"DataProtection:CertificatePath cannot be read ({unreadable.Message.TrimEnd('.')}): correct path or password.");
        }
    }

    private static KeyCertificate Check(string setting, X509Certificate2? certificate)
    {
        if (certificate is null)
            return Wrong($"{setting} is in no personal store of the current user: install the certificate or correct the thumbprint.");
        using var key = certificate.GetRSAPrivateKey();
        return key is null ? Wrong($"{setting} names a certificate without an RSA private key: use one that has it.") : new(certificate, null);
    }

    private static X509Certificate2 FromFile(string path, string? password) =>
        !Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase) ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
        : string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(path)
        : X509Certificate2.CreateFromEncryptedPemFile(path, password);

    private static X509Certificate2? FromStore(string thumbprint)
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser, OpenFlags.ReadOnly);
        return store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false).FirstOrDefault();
    }

    private static KeyCertificate Wrong(string problem) => new(null, problem);
}
