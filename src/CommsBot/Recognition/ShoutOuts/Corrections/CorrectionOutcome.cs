using CommsBot.Graph.Posting;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

/// <summary>What came of changing a post in its channel.</summary>
internal abstract record CorrectionOutcome
{
    /// <summary>It stands there as it should, or is gone, so that there is nothing wrong to read any more.</summary>
    public sealed record Shown : CorrectionOutcome;

    /// <summary>Not now, or nobody knows: changing it again does no harm.</summary>
    public sealed record Later(TimeSpan? RetryAfter) : CorrectionOutcome;

    /// <summary>Definitely not by the bot: somebody has to.</summary>
    public sealed record ByHand(PostingRefusal? Refusal, string? Problem) : CorrectionOutcome;
}
