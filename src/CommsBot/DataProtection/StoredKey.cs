using System.Security.Cryptography.X509Certificates;

namespace CommsBot.DataProtection;

/// <summary>
/// One data protection key as XML, wrapped when a certificate is configured. Never deleted: old cookies and columns need it. Only <see cref="RewrapKeys"/>
/// changes one.
/// </summary>
internal sealed class StoredKey
{
    public int Id { get; private init; }

    public required string Name { get; init; }

    public required string Xml { get; set; }

    public bool IsWrapped => Xml.Contains("EncryptedData", StringComparison.Ordinal);

    /// <summary>XML encryption names the certificate beside what it wrapped.</summary>
    public bool IsWrappedBy(X509Certificate2 certificate) => Xml.Contains(Convert.ToBase64String(certificate.RawData), StringComparison.Ordinal);
}
