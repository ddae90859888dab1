namespace CommsBot.Recognition.Nominations;

/// <summary>How far a nomination is; published is one whose shout-out is posted. The names are stored: none may change.</summary>
internal enum NominationState
{
    AwaitingApproval,
    Approved,

    /// <summary>By a comms manager, with a reason.</summary>
    Declined,

    /// <summary>By the nominator.</summary>
    Withdrawn,

    /// <summary>Out of its shout-out again, by whoever looks after it. The thanks stay between two people; they are published nowhere any more.</summary>
    TakenOut,
}
