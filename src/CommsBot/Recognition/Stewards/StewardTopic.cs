namespace CommsBot.Recognition.Stewards;

/// <summary>What managers are told of and asked about. The names are stored: none may change.</summary>
internal enum StewardTopic
{
    /// <summary>A nomination waits for approval.</summary>
    Approval,

    /// <summary>A week's shout-out needs somebody, went without a post, or was posted by the bot instead.</summary>
    Week,

    /// <summary>A week without anything to post.</summary>
    NothingToCelebrate,

    /// <summary>The posting account cannot post in a channel.</summary>
    Channel,

    /// <summary>The posting account is lost.</summary>
    Account,

    /// <summary>A corrected post has to be changed by hand.</summary>
    Correction,

    /// <summary>Somebody would rather not be named in a post.</summary>
    LeaveOut,
}
