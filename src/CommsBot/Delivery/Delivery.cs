using CommsBot.Audiences;

namespace CommsBot.Delivery;

/// <summary>One nudge for one person, from plan to outcome. Written by set-based statements; read as this.</summary>
internal sealed class Delivery
{
    public long Id { get; private init; }

    public required OccurrenceId OccurrenceId { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>0, or 1 for the one time it comes back after <em>Not now</em>.</summary>
    public int Round { get; init; }

    public required string TenantId { get; init; }

    public required NudgeKind Kind { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>Why it waits, was skipped or failed.</summary>
    public DeliveryReason Reason { get; init; }

    public required DateTimeOffset PlannedFor { get; init; }

    /// <summary>When it is looked at next.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How often Teams said "not now".</summary>
    public int Refusals { get; init; }

    /// <summary>The sender's run that has it in hand, or had.</summary>
    public Guid? ClaimedBy { get; init; }

    /// <summary>When it arrived or, unconfirmed, may have.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public string? ConversationId { get; init; }

    public string? ActivityId { get; init; }

    /// <summary>The occurrence's revision that the person sees.</summary>
    public int Revision { get; init; }

    /// <summary>Whether the person's copy was taken back.</summary>
    public bool IsRecalled { get; init; }
}

internal enum DeliveryState
{
    Waiting,

    /// <summary>The owner paused the occurrence.</summary>
    OnHold,
    Sending,
    Delivered,
    DeliveredLate,
    Skipped,
    Failed,
    Unconfirmed,
}

internal enum DeliveryReason
{
    None,

    // Personal choices: shown as counts of 5 or more only.
    QuietHours,
    Paused,
    OptedOut,
    OverBudget,

    // Technical: shown with names.
    Left,
    NotInstalled,
    Blocked,
    DisabledByAdmin,
    TooLate,
    Cancelled,
    Throttled,
    TeamsUnavailable,
    Refused,
    TooLarge,
    BotTokenRefused,

    /// <summary>The feature could not make the card.</summary>
    NotMade,

    /// <summary>No answer came, or an answer that does not say whether it was shown.</summary>
    NoAnswer,

    /// <summary>The bot was stopped between asking Teams and writing down the answer.</summary>
    Interrupted,
}
