using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CommsBot.Simulation.Certificates;

/// <summary>A certificate for the bot's own keys, which it needs outside Development. All bots of a process share it, as nodes do.</summary>
public static class WrappingCertificate
{
    private static readonly Lazy<string> TheOne = new(Create);

    /// <summary>A .pfx without a password.</summary>
    public static string FilePath => TheOne.Value;

    private static string Create()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=CommsBot keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
        var path = Path.Combine(Directory.CreateTempSubdirectory("commsbot-keys-").FullName, "keys.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        return path;
    }
}
