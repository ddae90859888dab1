using CommsBot.Audiences;

namespace CommsBot.Recognition.Nominations;

/// <summary>
/// One nominated person. Telling them goes <c>untold → claimed → told</c>: a claim is taken by one conditional update, so a notice goes
/// out once; one that was claimed and never confirmed is not sent again.
/// </summary>
internal sealed class Nominee
{
    public required NominationId NominationId { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>The order in which the nominator named them, from 0.</summary>
    public required int Place { get; init; }

    public DateTimeOffset? NoticeClaimedAt { get; private set; }

    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>When the person asked not to be named; null while they may be.</summary>
    public DateTimeOffset? DeclinedAt { get; private set; }

    public void Told(DateTimeOffset now) => ToldAt = now;

    public void Decline(DateTimeOffset now) => DeclinedAt ??= now;

    public void Accept() => DeclinedAt = null;
}
