using CommsBot.Recognition.ShoutOuts.Channels;

namespace CommsBot.Recognition.ShoutOuts.Posting;

/// <summary>What came of asking for a week's post.</summary>
internal abstract record PostShoutOutOutcome
{
    public sealed record NothingToCelebrate(int Waiting) : PostShoutOutOutcome;

    /// <summary>How the week stands now.</summary>
    /// <param name="Row">The week.</param>
    /// <param name="IsOurs">Whether this call made the attempt.</param>
    /// <param name="Items">What that attempt held.</param>
    public sealed record Stands(ShoutOut Row, bool IsOurs, int Items) : PostShoutOutOutcome;
}

/// <summary>An attempt that has its week: nobody else posts it until its lease ends.</summary>
internal sealed record ShoutOutAttempt(ShoutOutId Id, int Number, PostingIdentity As, ShoutOutChannel Channel, ShoutOutFace Face);

/// <summary>What came of sending an attempt.</summary>
internal abstract record SendOutcome
{
    public sealed record Sent(string? ActivityId, string? WebUrl) : SendOutcome;

    /// <summary>Definitely not there, and not by trying again either: refused by Graph, or by Teams to the bot.</summary>
    public sealed record NotSent(Graph.Posting.PostingRefusal? Refusal, string? BotProblem) : SendOutcome;

    /// <summary>Definitely not there; later it may work.</summary>
    public sealed record NotNow(TimeSpan? RetryAfter) : SendOutcome;

    /// <summary>Nobody knows.</summary>
    public sealed record Unknown : SendOutcome;
}
