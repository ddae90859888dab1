namespace CommsBot.Audiences;

/// <summary>Why an audience could not be made or looked up. Who was in it before stays.</summary>
internal enum AudienceError
{
    NameMissing,
    NameTaken,

    /// <summary>No group of that name, or one that is gone.</summary>
    NoSuchGroup,
    SeveralGroups,

    /// <summary>The text is not a link to a team or channel.</summary>
    NotALink,

    /// <summary>The bot is not in the team, so Teams does not tell.</summary>
    NotInTeam,
    NoAddresses,
    TooManyAddresses,
    DirectoryNotConfigured,
    NotPermitted,
    TryLater,
}
