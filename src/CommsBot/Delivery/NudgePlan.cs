using CommsBot.Audiences;

namespace CommsBot.Delivery;

/// <summary>What a feature asks Delivery to send.</summary>
internal sealed record NudgePlan
{
    public required string TenantId { get; init; }

    public required NudgeKind Kind { get; init; }

    /// <summary>The prompt or poll, as its feature knows it.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Names this sending among those of the subject for good: its planned local time, say.</summary>
    public required string Key { get; init; }

    public PersonId? SenderId { get; init; }

    public string SenderName { get; init; } = "";

    /// <summary>Null: everyone who has the bot.</summary>
    public AudienceId? AudienceId { get; init; }

    public required string AudienceName { get; init; }

    public required DateTimeOffset PlannedFor { get; init; }

    /// <summary>The planned wall-clock time where it is "each recipient's own zone"; null sends to all at <see cref="PlannedFor"/>.</summary>
    public DateTime? RecipientLocalTime { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>IANA id of the sender's time zone.</summary>
    public required string TimeZone { get; init; }

    public bool IsUrgent { get; init; }
}
