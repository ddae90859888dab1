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

    internal bool IsConfigured => !string.IsNullOrWhiteSpace(Path) || !string.IsNullOrWhiteSpace(Thumbprint);
}
