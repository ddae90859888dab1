namespace CommsBot.Delivery.Reach;

/// <summary>Whether a member of a group can be written to, and if not, why not; the first that holds.</summary>
internal enum ReachOf
{
    Left,
    Guest,

    /// <summary>No licence that has Teams in it.</summary>
    Unlicensed,

    /// <summary>By a policy of the organisation, as Teams said when the bot last wrote.</summary>
    DisabledByAdmin,

    /// <summary>By the person.</summary>
    Blocked,

    /// <summary>There is a chat with the bot.</summary>
    HasApp,

    /// <summary>The bot tried, and neither found the app nor could install it.</summary>
    NotInstalled,

    /// <summary>The bot has never tried to write to them.</summary>
    NotTried,
}
