using CommsBot.Audiences;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Storage;

namespace CommsBot.Recognition.Nominations;

/// <summary>One colleague proposes one or more others for a value, with a reason.</summary>
internal sealed class Nomination
{
    private Nomination()
    {
    }

    public NominationId Id { get; private init; }

    public required string TenantId { get; init; }

    public required PersonId NominatorId { get; init; }

    /// <summary>The team in whose channel it was made; null for one made in a chat, which any team's shout-out may take up.</summary>
    public string? TeamId { get; init; }

    public required RecognitionValue Value { get; init; }

    public required string Reason { get; init; }

    /// <summary>What made it (a message, a submitted form), unique: the same one twice is still one nomination.</summary>
    public required string Origin { get; init; }

    public DateTimeOffset MadeAt { get; private init; }

    public required IReadOnlyList<Nominee> Nominees { get; init; }

    /// <summary>The shout-out that names it; null until one has claimed it.</summary>
    public ShoutOutId? ShoutOutId { get; private set; }

    public static Nomination Make(CompleteNomination complete, NominatedBy by, TimeProvider clock)
    {
        var id = ITypedId<NominationId>.New(clock);
        return new Nomination
        {
            Id = id,
            TenantId = by.TenantId,
            NominatorId = by.NominatorId,
            TeamId = by.TeamId,
            Value = complete.Value,
            Reason = complete.Reason,
            Origin = by.Origin,
            MadeAt = clock.GetUtcNow(),
            Nominees = [.. complete.Nominees.Select((person, place) => new Nominee { NominationId = id, PersonId = person, Place = place })],
        };
    }
}

/// <summary>A nomination with nothing missing.</summary>
internal sealed record CompleteNomination(IReadOnlyList<PersonId> Nominees, RecognitionValue Value, string Reason);

/// <summary>Who nominated, where, and by what act.</summary>
internal sealed record NominatedBy(string TenantId, PersonId NominatorId, string? TeamId, string Origin);
