using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Storage;

namespace CommsBot.Recognition.Nominations;

/// <summary>One colleague proposes one or more others, or a team, for a value, with a reason. Its states are drawn in the README of Recognition.</summary>
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

    /// <summary>The channel or group chat that gets the card; null where there is none.</summary>
    public string? PlaceId { get; init; }

    /// <summary>The language of that card: the nominator's.</summary>
    public required string Language { get; init; }

    public required RecognitionValue Value { get; init; }

    public required string Reason { get; init; }

    /// <summary>Whom it helped beyond their own team; empty when it was not said.</summary>
    public required string Helped { get; init; }

    /// <summary>The message that it is about, a link of Teams; null for none.</summary>
    public string? MessageLink { get; init; }

    /// <summary>The team that is nominated, by its name; null where people are.</summary>
    public string? TeamName { get; init; }

    /// <summary>The team's part in <see cref="Nominee.RepeatKey"/>'s rule: unique while the nomination lives.</summary>
    public string? TeamRepeatKey { get; private set; }

    /// <summary>What made it (a message, a submitted form), unique: the same one twice is still one nomination.</summary>
    public required string Origin { get; init; }

    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>The nominator's week, in which so many may be made.</summary>
    public required IsoWeek Week { get; init; }

    /// <summary>Which of that week's nominations it is, from 1: unique by nominator and week, null once withdrawn. Two at once do not become a sixth.</summary>
    public int? Slot { get; private set; }

    public NominationState State { get; private set; }

    public PersonId? DecidedById { get; private set; }

    /// <summary>Why it was declined.</summary>
    public string? DeclineReason { get; private set; }

    /// <summary>A manager changed the reason.</summary>
    public bool IsEdited { get; private set; }

    /// <summary>When the managers were asked; null until somebody took that on.</summary>
    public DateTimeOffset? ManagersAskedAt { get; private set; }

    /// <summary>The nominator is still to hear of the decision.</summary>
    public bool OwesNominatorWord { get; private set; }

    /// <summary>When the channel's card was begun; it is posted at most once.</summary>
    public DateTimeOffset? CardClaimedAt { get; private set; }

    /// <summary>The card in the channel; null until it is there, and when Teams' answer was lost.</summary>
    public string? CardActivityId { get; private set; }

    /// <summary>Something changed that the card does not show yet.</summary>
    public bool IsCardStale { get; private set; }

    public required IReadOnlyList<Nominee> Nominees { get; init; }

    /// <summary>The shout-out that names it; null until one has claimed it.</summary>
    public ShoutOutId? ShoutOutId { get; private set; }

    public static Nomination Make(CompleteNomination complete, NominatedBy by, int slot, NominationState state, TimeProvider clock)
    {
        var id = ITypedId<NominationId>.New(clock);
        return new Nomination
        {
            Id = id,
            TenantId = by.TenantId,
            NominatorId = by.NominatorId,
            TeamId = by.TeamId,
            PlaceId = by.PlaceId,
            Language = by.Language,
            Value = complete.Value,
            Reason = complete.Reason,
            Helped = complete.Helped,
            MessageLink = complete.MessageLink,
            TeamName = complete.TeamName,
            TeamRepeatKey = TeamKey(complete, by),
            Origin = by.Origin,
            MadeAt = clock.GetUtcNow(),
            Week = by.Week,
            Slot = slot,
            State = state,
            Nominees =
            [
                .. complete.Nominees.Select((person, place) => new Nominee
                {
                    NominationId = id, PersonId = person, Place = place, RepeatKey = RepeatKey(by, complete.Value, person.ToString()),
                }),
            ],
        };
    }

    public static string? TeamKey(CompleteNomination complete, NominatedBy by) =>
        complete.TeamName is { } team ? RepeatKey(by, complete.Value, $"team:{PersonName.Key(team)}") : null;

    /// <summary>Names "the same pair and value in one week".</summary>
    public static string RepeatKey(NominatedBy by, RecognitionValue value, string whom) =>
        string.Create(CultureInfo.InvariantCulture, $"{by.TenantId}/{by.NominatorId}/{whom}/{value}/{by.Week}");
}

/// <summary>A nomination with nothing missing.</summary>
internal sealed record CompleteNomination(IReadOnlyList<PersonId> Nominees, RecognitionValue Value, string Reason)
{
    public string Helped { get; init; } = "";

    public string? MessageLink { get; init; }

    public string? TeamName { get; init; }
}

/// <summary>Who nominated, where, when, and by what act.</summary>
internal sealed record NominatedBy(string TenantId, PersonId NominatorId, string? TeamId, string Origin)
{
    public required IsoWeek Week { get; init; }

    public string? PlaceId { get; init; }

    public required string Language { get; init; }
}
