using CommsBot.Audiences;
using CommsBot.Storage;

namespace CommsBot.Polls;

/// <summary>A question with two to twelve choices, posted in one conversation. Its creator can close it.</summary>
internal sealed class Poll
{
    public const int MinChoices = 2;
    public const int MaxChoices = 12;
    public const int MaxQuestionLength = 300;
    public const int MaxChoiceLength = 120;

    private Poll()
    {
    }

    public PollId Id { get; private init; }

    public required string TenantId { get; init; }

    public required PersonId CreatorId { get; init; }

    public required string Question { get; init; }

    public required IReadOnlyList<PollChoice> Choices { get; init; }

    /// <summary>The chat or channel it was asked in; answers from elsewhere do not count.</summary>
    public required string PlaceId { get; init; }

    /// <summary>Where the card stands: the chat, or the thread of the channel.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The posted card's activity; null until Teams has named it.</summary>
    public string? CardActivityId { get; private set; }

    /// <summary>What made this poll (a message, a submitted form), unique: the same one twice is still one poll.</summary>
    public required string Origin { get; init; }

    /// <summary>The language of the card that everybody sees.</summary>
    public required string Language { get; init; }

    public DateTimeOffset OpenedAt { get; private init; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsClosed => ClosedAt is not null;

    public static Poll Open(PollDraft draft, OpenedBy by, TimeProvider clock) => new()
    {
        Id = ITypedId<PollId>.New(clock),
        TenantId = by.TenantId,
        CreatorId = by.CreatorId,
        Question = draft.Question,
        Choices = [.. draft.Choices.Select((text, position) => new PollChoice(position, text))],
        PlaceId = by.PlaceId,
        ConversationId = by.ConversationId,
        Origin = by.Origin,
        Language = by.Language,
        OpenedAt = clock.GetUtcNow(),
    };

    public void PostedAs(string activityId) => CardActivityId = activityId;

    /// <summary>Closing twice changes nothing: the first instant stays.</summary>
    public void Close(DateTimeOffset now) => ClosedAt ??= now;
}

/// <summary>A choice and its place on the card, counted from 0. Ballots refer to the place.</summary>
internal sealed record PollChoice(int Position, string Text);

/// <summary>Who opened a poll, where, and by what act.</summary>
internal sealed record OpenedBy(string TenantId, PersonId CreatorId, string PlaceId, string ConversationId, string Origin, string Language);
