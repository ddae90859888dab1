namespace CommsBot.Auditing;

/// <summary>What is written down. The names are stored: none may change.</summary>
internal enum AuditAction
{
    Released,
    ReleaseAsked,

    /// <summary>By a second manager.</summary>
    SecondReleased,
    SentBack,
    Cancelled,
    TestSent,
    MarkedUrgent,
    CoOwnerAdded,
    CoOwnerRemoved,
    Corrected,
    Recalled,
    Repaired,
    AudienceCreated,
    AudienceDeleted,
    Downloaded,
    AccountConnected,
    AccountDisconnected,
    NominationApproved,

    /// <summary>Approved in other words.</summary>
    NominationEdited,
    NominationDeclined,

    /// <summary>"You said, we did", to those who were asked in a poll.</summary>
    FollowedUp,

    /// <summary>A channel's weekly post was set up.</summary>
    ShoutOutSet,

    /// <summary>Somebody said what becomes of a post that could not go on by itself.</summary>
    ShoutOutDecided,

    /// <summary>By an admin; the entry tells no name.</summary>
    PersonForgotten,

    /// <summary>A post was changed after it was made: a text, or who is named.</summary>
    ShoutOutCorrected,

    /// <summary>A post was taken back as a whole.</summary>
    ShoutOutWithdrawn,
}
