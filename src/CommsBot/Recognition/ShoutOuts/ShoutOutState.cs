namespace CommsBot.Recognition.ShoutOuts;

/// <summary>Where a week's post stands; drawn in the README. The names are stored: none may change.</summary>
internal enum ShoutOutState
{
    /// <summary>An attempt is under way, until its lease ends.</summary>
    Posting,

    /// <summary>It is definitely not there, and tried again by itself.</summary>
    Waiting,

    /// <summary>It may be there: the channel is read.</summary>
    InDoubt,

    /// <summary>It may be there, and reading cannot tell: somebody has to look.</summary>
    Unclear,

    /// <summary>It is definitely not there, and somebody has to act.</summary>
    Held,

    Posted,

    /// <summary>Somebody decided that this week has none.</summary>
    Skipped,

    /// <summary>There was nothing to celebrate.</summary>
    Empty,

    /// <summary>The week is over without one.</summary>
    Missed,

    /// <summary>It was posted, and taken back by somebody. The week has no other.</summary>
    Withdrawn,
}
