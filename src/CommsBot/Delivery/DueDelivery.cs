using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Localization;
using CommsBot.Teams;

namespace CommsBot.Delivery;

/// <summary>A delivery whose time has come, with what the gate and the sender have to know of the person.</summary>
internal sealed record DueDelivery
{
    public required long Id { get; init; }

    public required OccurrenceId OccurrenceId { get; init; }

    public required PersonId PersonId { get; init; }

    public NudgeKind Kind { get; init; }

    public required int Round { get; init; }

    public required DeliveryReason Reason { get; init; }

    public required DateTimeOffset PlannedFor { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required int Refusals { get; init; }

    public required string TenantId { get; init; }

    public required string? TeamsUserId { get; init; }

    public required string? EntraObjectId { get; init; }

    public required string? Language { get; init; }

    public required RecipientHours Hours { get; init; }

    public required bool HasLeft { get; init; }

    public required DateTimeOffset? PausedUntil { get; init; }

    public required NudgeKinds Unwanted { get; init; }

    /// <summary>When they got nudges within the last seven days, the oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> RecentNudges { get; init; } = [];

    /// <summary>Whether they have done what it asks for: then it is neither sent nor kept.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Their chat with the bot, perhaps one that the bot was removed from; null when none is known.</summary>
    public StoredConversation? Chat { get; init; }

    public string Address => TeamsUserId ?? EntraObjectId ?? "";

    public CultureInfo Culture => Languages.FromLocale(Language);
}
