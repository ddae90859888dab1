using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Polls.Questions;
using CommsBot.Scheduling;

namespace CommsBot.Polls.Casting;

/// <summary>What never changes of a wave once it is asked. Whether it is still open is not in it: only <see cref="BallotBox"/> and the table know.</summary>
internal sealed record AskedWave
{
    public required PollWaveId Id { get; init; }

    public required PollId PollId { get; init; }

    public required string TenantId { get; init; }

    public required PersonId OwnerId { get; init; }

    public required string OwnerName { get; init; }

    /// <summary>The owner's time zone, in which times are shown.</summary>
    public required string ZoneId { get; init; }

    public TimeZoneInfo Zone => Zones.Find(ZoneId) ?? TimeZoneInfo.Utc;

    /// <summary>The poll's title or, without one, its first question.</summary>
    public required PollWords Words { get; init; }

    public required IReadOnlyList<PollQuestion> Questions { get; init; }

    public required string DefaultLanguage { get; init; }

    public required PollRules Rules { get; init; }

    public required DateTimeOffset? ClosesAt { get; init; }

    /// <summary>Where it was asked; null where each person has a copy.</summary>
    public required string? PlaceId { get; init; }

    /// <summary>By whose deliveries it is known who was asked; null where a card is shared.</summary>
    public required OccurrenceId? OccurrenceId { get; init; }

    /// <summary>Key of the voters' HMACs; empty where the poll is named.</summary>
    public required ReadOnlyMemory<byte> Secret { get; init; }

    /// <summary>As it would be asked: of nobody yet.</summary>
    public static AskedWave Of(Poll poll, string ownerName, string zoneId) => new()
    {
        Id = default,
        PollId = poll.Id,
        TenantId = poll.TenantId,
        OwnerId = poll.OwnerId,
        OwnerName = ownerName,
        ZoneId = zoneId,
        Words = poll.Words,
        Questions = poll.Questions,
        DefaultLanguage = poll.DefaultLanguage,
        Rules = poll.Rules,
        ClosesAt = null,
        PlaceId = null,
        OccurrenceId = null,
        Secret = ReadOnlyMemory<byte>.Empty,
    };
}
