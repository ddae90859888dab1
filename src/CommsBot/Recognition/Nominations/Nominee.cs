using CommsBot.Audiences;

namespace CommsBot.Recognition.Nominations;

/// <summary>
/// One nominated person. Telling them goes <c>untold → claimed → told</c>: a claim is taken by one conditional update, so a notice goes
/// out once; one that was claimed and never confirmed is not sent again: they count as unreachable.
/// </summary>
internal sealed class Nominee
{
    public required NominationId NominationId { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>The order in which the nominator named them, from 0.</summary>
    public required int Place { get; init; }

    /// <summary>Nominator, nominee, value and week: unique while the nomination lives, so that a repeat endorses it instead.</summary>
    public string? RepeatKey { get; init; }

    public DateTimeOffset? NoticeClaimedAt { get; private set; }

    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>The person's own chat, where the notice stands; null until they were told.</summary>
    public string? NoticeChatId { get; private set; }

    public string? NoticeActivityId { get; private set; }

    /// <summary>When the notice is to be written anew; null as long as what it says is true.</summary>
    public DateTimeOffset? NoticeDueAt { get; private set; }

    /// <summary>When the person asked not to be named; null while they may be.</summary>
    public DateTimeOffset? DeclinedAt { get; private set; }

    /// <summary>When the person said that they may be named; where people are asked first, nobody is named without.</summary>
    public DateTimeOffset? ConsentedAt { get; private set; }

    /// <summary>When the person asked not to be named any more in a post that was out already.</summary>
    public DateTimeOffset? LeaveOutAskedAt { get; private set; }

    /// <summary>When those who look after the post are to be told of it; null when they know.</summary>
    public DateTimeOffset? LeaveOutTellAt { get; private set; }
}
