using System.Security.Cryptography.X509Certificates;

namespace CommsBot.Simulation.Entra;

/// <summary>An app registration: who it is, how it proves it, and what it was granted.</summary>
public sealed class EntraApp(string appId, string name)
{
    /// <summary>The application (client) id.</summary>
    public string AppId { get; } = appId;

    /// <summary>Display name.</summary>
    public string Name { get; } = name;

    /// <summary>The object id of its service principal.</summary>
    public Guid ObjectId { get; } = Guid.NewGuid();

    /// <summary>Client secrets that are valid now.</summary>
    public ISet<string> Secrets { get; } = new HashSet<string>();

    /// <summary>Client secrets that were valid once.</summary>
    public ISet<string> ExpiredSecrets { get; } = new HashSet<string>();

    /// <summary>Certificates that are registered.</summary>
    public IList<X509Certificate2> Certificates { get; } = [];

    /// <summary>Federated credentials: tokens of others that prove to be this app.</summary>
    public ISet<FederatedCredential> FederatedCredentials { get; } = new HashSet<FederatedCredential>();

    /// <summary>Graph application permissions that an admin granted, such as <c>User.Read.All</c>.</summary>
    public ISet<string> GraphRoles { get; } = new HashSet<string>();

    /// <summary>Graph delegated permissions that may be asked for, such as <c>ChannelMessage.Send</c>.</summary>
    public ISet<string> GraphScopes { get; } = new HashSet<string> { "openid", "profile", "offline_access", "email", "User.Read" };

    /// <summary>Where the sign-in page may return to.</summary>
    public ISet<string> RedirectUris { get; } = new HashSet<string>();

    /// <summary>The issuer is down for this app, or the app does not exist any more.</summary>
    public bool IsDisabled { get; set; }
}

/// <summary>Trust in another issuer's token, by issuer, subject and audience.</summary>
public sealed record FederatedCredential(string Issuer, string Subject, string Audience = "api://AzureADTokenExchange");
