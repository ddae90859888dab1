using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CommsBot.Simulation.Certificates;

/// <summary>
/// A certificate authority made at start, because login authorities must be https. All simulators of a process share it,
/// so that one file makes a child process trust them all. The process itself trusts it through
/// <see cref="CreateTrustingHandler"/>: OpenSSL does not see an SSL_CERT_FILE that managed code has set.
/// </summary>
public sealed class TestCertificateAuthority
{
    private static readonly Lazy<TestCertificateAuthority> TheOne = new(() => new TestCertificateAuthority());

    private TestCertificateAuthority()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=CommsBot test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        using var issuer = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));

        Server = IssueServerCertificate(issuer, now);
        Certificate = X509CertificateLoader.LoadCertificate(issuer.Export(X509ContentType.Cert));
        Folder = Directory.CreateTempSubdirectory("commsbot-simulator-");
        PemPath = Path.Combine(Folder.FullName, "test-ca.pem");
        File.WriteAllText(PemPath, Certificate.ExportCertificatePem());
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            // It may have gone already, with a larger one that it lay in.
            if (Directory.Exists(Folder.FullName))
                Folder.Delete(recursive: true);
        };
    }

    /// <summary>The authority of this process.</summary>
    public static TestCertificateAuthority Shared => TheOne.Value;

    /// <summary>The authority's own certificate, without its key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The authority's certificate as a PEM file: give it to child processes as SSL_CERT_FILE.</summary>
    public string PemPath { get; }

    internal X509Certificate2 Server { get; }

    private DirectoryInfo Folder { get; }

    /// <summary>An HTTP handler that trusts this authority, and it alone.</summary>
    public SocketsHttpHandler CreateTrustingHandler() => new()
    {
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { Certificate },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };

    private static X509Certificate2 IssueServerCertificate(X509Certificate2 issuer, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        // The real login host, so that a client whose requests are redirected here sees a certificate with the right name.
        names.AddDnsName("login.microsoftonline.com");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var certificate = request.Create(issuer, now.AddHours(-1), now.AddDays(300), RandomNumberGenerator.GetBytes(12));
        return certificate.CopyWithPrivateKey(key);
    }
}
