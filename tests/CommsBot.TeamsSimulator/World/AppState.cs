namespace CommsBot.Simulation.World;

/// <summary>Whether a person can be reached by the bot one-to-one.</summary>
public enum AppState : byte
{
    /// <summary>The app is not installed for the person.</summary>
    NotInstalled,

    /// <summary>Installed.</summary>
    Installed,

    /// <summary>Installed, but the person has blocked the bot.</summary>
    Blocked,

    /// <summary>Installed, but an administrator has disabled the bot.</summary>
    DisabledByAdmin,

    /// <summary>Installed, but writing is refused with the older body and its sub-code MessageWritesBlocked.</summary>
    WritesBlocked,
}
