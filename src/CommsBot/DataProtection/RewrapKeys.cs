using System.Xml.Linq;
using CommsBot.Storage;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.DataProtection;

/// <summary>
/// Wraps with the present certificate what a former one wrapped. The keys stay the same, and so does all that they protect; running nodes have them in
/// memory. One commit: killed before it, nothing has changed.
/// </summary>
internal sealed class RewrapKeys(CommsBotDbContext db, KeyCertificate certificate, IServiceProvider services, ILoggerFactory loggers)
{
    // The frame that data protection puts around what it encrypts, with the name of what opens it.
    private static readonly XName Frame = "encryptedSecret";

    /// <returns>How many it wrapped anew.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A key was wrapped by a certificate that is not configured.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (certificate.Certificate is not { } present)
            return 0;

        var (open, wrap) = (new EncryptedXmlDecryptor(services), new CertificateXmlEncryptor(present, loggers));
        var old = (await db.Set<StoredKey>().ToListAsync(cancellationToken)).Where(k => k.IsWrapped && !k.IsWrappedBy(present)).ToList();
        foreach (var key in old)
        {
            var xml = XElement.Parse(key.Xml);
            foreach (var frame in xml.Descendants().Where(e => e.Name.LocalName == Frame.LocalName))
                frame.ReplaceNodes(wrap.Encrypt(open.Decrypt(frame.Elements().Single())).EncryptedElement);
            key.Xml = xml.ToString(SaveOptions.DisableFormatting);
        }

        await db.SaveChangesAsync(cancellationToken);
        return old.Count;
    }
}
