using CommsBot.Storage;

namespace CommsBot.Polls;

/// <summary>
/// One asking of a poll, as surveys call it. It is asked either in a place (one card that its members share) or of people, each with a copy: then
/// <see cref="PlaceId"/> is null and Delivery's occurrence of the same poll and key says who was asked. Written by conditional updates; see README.md.
/// </summary>
internal sealed class PollWave
{
    /// <summary>The one wave of a poll that is asked where somebody stands.</summary>
    public const string KeyHere = "here";

    private PollWave()
    {
    }

    public PollWaveId Id { get; private init; }

    public required PollId PollId { get; init; }

    /// <summary>Unique with the poll: the same plan carried out twice opens one wave.</summary>
    public required string Key { get; init; }

    /// <summary>The chat or channel it was asked in; answers from elsewhere do not count.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Where the card stands: the chat, or the thread of the channel.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The shared card's activity; null until Teams has named it.</summary>
    public string? CardActivityId { get; private set; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>From then on no answer counts; null until somebody closes it.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>How many people have a copy, as last counted; null where a card is shared and nobody is counted.</summary>
    public int? Asked { get; init; }

    /// <summary>When it was noticed that everybody asked has answered. Null again once it is closed.</summary>
    public DateTimeOffset? AllAnsweredAt { get; init; }

    /// <summary>When the last answer could be cast.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Key of the ballots' HMACs, encrypted; anonymous polls only, and null for good once the results are frozen.</summary>
    public byte[]? Secret { get; init; }

    /// <summary>What it found out, as it may be shown; null until it is closed.</summary>
    public string? ResultsJson { get; init; }

    /// <summary>What its owner told those who were asked; null until they did. A <see cref="Telling.YouSaid"/>.</summary>
    public string? YouSaidJson { get; init; }

    /// <summary>Whether every card shows the end, and nothing of what was erased is left in the database's files.</summary>
    public bool IsSettled { get; init; }

    public bool IsClosed => ClosedAt is not null;

    public static PollWave Open(
        PollId poll, string key, WavePlace? place, DateTimeOffset opensAt, DateTimeOffset? closesAt, byte[]? secret, TimeProvider clock) => new()
    {
        Id = ITypedId<PollWaveId>.New(clock),
        PollId = poll,
        Key = key,
        PlaceId = place?.PlaceId,
        ConversationId = place?.ConversationId,
        OpenedAt = opensAt,
        ClosesAt = closesAt,
        Secret = secret,
    };

    public void PostedAs(string activityId) => CardActivityId = activityId;
}

/// <param name="PlaceId">The chat or channel.</param>
/// <param name="ConversationId">The chat, or the thread of the channel.</param>
internal sealed record WavePlace(string PlaceId, string ConversationId);
