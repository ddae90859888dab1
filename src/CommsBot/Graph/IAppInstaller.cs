namespace CommsBot.Graph;

/// <summary>Installs the bot for somebody who does not have it, from the organisation's app catalogue.</summary>
internal interface IAppInstaller
{
    /// <summary>Never throws for what Graph answers. Afterwards a chat can be created with the person's Entra object id.</summary>
    Task<InstallOutcome> InstallAsync(string entraObjectId, CancellationToken cancellationToken);
}

internal enum InstallOutcome
{
    Installed,

    /// <summary>They have it already, as is fine.</summary>
    WasThere,

    /// <summary>Graph is not set up, or installing is switched off.</summary>
    NotConfigured,

    /// <summary>The organisation's catalogue does not have the app: a sideloaded one cannot be installed for others.</summary>
    NotInCatalog,

    /// <summary>The permission is missing, or a policy keeps the app from this person.</summary>
    NotPermitted,

    /// <summary>The directory does not know the person.</summary>
    Unknown,

    /// <summary>Graph is busy or out of reach; nothing is lost by asking again later.</summary>
    NotNow,
}
