using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CommsBot.DataProtection;

/// <summary>The certificate as configured, or the sentence that says what is wrong with it; neither when none is configured.</summary>
internal sealed record KeyCertificate(X509Certificate2? Certificate, string? Problem)
{
    /// <summary>Those that open keys which they wrapped before.</summary>
    public IReadOnlyList<X509Certificate2> Former { get; private init; } = [];

    public static KeyCertificate Load(KeyProtectionOptions options)
    {
        var present = Load("DataProtection:Certificate{0}", options.CertificatePath, options.CertificatePassword, options.CertificateThumbprint);
        var former = options.FormerCertificates
            .Select((f, i) => Load(string.Create(CultureInfo.InvariantCulture, $"DataProtection:FormerCertificates:{i}:{{0}}"), f.Path, f.Password, f.Thumbprint))
            .ToList();
        return (former.Prepend(present).FirstOrDefault(c => c.Problem is not null) ?? present) with { Former = [.. former.Select(c => c.Certificate).OfType<X509Certificate2>()] };
    }

    private static KeyCertificate Load(string setting, string? path, string? password, string? thumbprint)
    {
        var hasPath = !string.IsNullOrWhiteSpace(path);
        var hasThumbprint = !string.IsNullOrWhiteSpace(thumbprint);
        var (pathSetting, thumbprintSetting) = (string.Format(CultureInfo.InvariantCulture, setting, "Path"), string.Format(CultureInfo.InvariantCulture, setting, "Thumbprint"));
        if (hasPath && hasThumbprint)
            return Wrong($"There are both {pathSetting} and {thumbprintSetting}: keep one.");

        try
        {
            return hasPath ? Check(pathSetting, FromFile(path!, password))
                : hasThumbprint ? Check(thumbprintSetting, FromStore(thumbprint!.Trim()))
                : new(null, null);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Wrong($"{pathSetting} cannot be read ({unreadable.Message.TrimEnd('.')}): correct path or password.");
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
