namespace CommsBot.Graph.Posting;

/// <summary>What came of a call in the account's name: one of the four below.</summary>
internal abstract record PostingAnswer<T>;

/// <summary>It was done.</summary>
internal sealed record Done<T>(T Value) : PostingAnswer<T>;

/// <summary>It was definitely not done, and will not be by trying again.</summary>
internal sealed record Refused<T>(PostingRefusal Reason) : PostingAnswer<T>;

/// <summary>It was definitely not done; later it may be. <paramref name="RetryAfter"/> is Graph's wish, if it said one.</summary>
internal sealed record NotNow<T>(TimeSpan? RetryAfter) : PostingAnswer<T>;

/// <summary>It may have been done or not: no answer came, or one that says nothing.</summary>
internal sealed record Unknown<T> : PostingAnswer<T>;
