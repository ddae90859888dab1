namespace CommsBot.Graph.Posting;

/// <summary>What came of asking for a token: one of the three below.</summary>
internal abstract record TokenAnswer;

/// <summary>A token, and whose it is. Never written to a log.</summary>
internal sealed record TokenGiven(string Token, string ObjectId) : TokenAnswer
{
    public override string ToString() => nameof(TokenGiven);
}

internal sealed record TokenRefused(PostingRefusal Reason) : TokenAnswer;

internal sealed record TokenNotNow(TimeSpan? RetryAfter) : TokenAnswer;
