namespace CommsBot.Polls.Casting;

/// <summary>What came of a ballot.</summary>
internal abstract record CastOutcome
{
    /// <summary>It is in the database for good, in place of the person's earlier one.</summary>
    /// <param name="Counts">All counts with it; null where the poll is anonymous.</param>
    public sealed record Counted(WaveCounts? Counts) : CastOutcome;

    /// <summary>Nothing was written.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Question">The place of the question that stands in the way, for <see cref="CastRefusal.Missing"/> and <see cref="CastRefusal.NotOffered"/>.</param>
    public sealed record Refused(CastRefusal Reason, int Question = 0) : CastOutcome;
}

internal enum CastRefusal
{
    /// <summary>There is no such wave, or not any more.</summary>
    Gone,
    Closed,

    /// <summary>Of somebody else, somewhere else, or in another organisation.</summary>
    NotAsked,

    /// <summary>A required question has no answer; or none of them has one.</summary>
    Missing,

    /// <summary>Not among the choices, too many of them, too long, or beside the point.</summary>
    NotOffered,
}
