using CommsBot.Audiences;

namespace CommsBot.Prompts;

/// <summary>One person's present answer to one sending. The primary key (sending, person) is what makes it one.</summary>
internal sealed class PromptAnswer
{
    public const int MaxLength = 1000;

    public required PromptSendingId SendingId { get; init; }

    public required PersonId PersonId { get; init; }

    public required string Text { get; init; }

    public required AnswerShare Share { get; init; }

    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>When its post was begun. A claim without an activity is not posted again.</summary>
    public DateTimeOffset? ShareClaimedAt { get; init; }

    /// <summary>The post in the channel.</summary>
    public string? SharedActivityId { get; init; }
}

internal enum AnswerShare
{
    /// <summary>Nobody but the person sees it.</summary>
    Nobody,
    WithName,
    WithoutName,
}
