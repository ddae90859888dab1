using CommsBot.Audiences;
using CommsBot.Storage;

namespace CommsBot.Delivery;

/// <summary>One sending of one nudge to an audience, at one planned instant.</summary>
internal sealed class Occurrence
{
    private Occurrence()
    {
    }

    public OccurrenceId Id { get; private init; }

    public required string TenantId { get; init; }

    public required NudgeKind Kind { get; init; }

    /// <summary>The prompt or poll, as its feature knows it.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Unique for kind and subject: the same plan made twice is one occurrence.</summary>
    public required string Key { get; init; }

    /// <summary>Whose nudge it is; null when CommsBot itself sends it.</summary>
    public PersonId? SenderId { get; init; }

    public string SenderName { get; init; } = "";

    public AudienceId? AudienceId { get; init; }

    /// <summary>For <em>Why me?</em> and reports, as it was called then.</summary>
    public required string AudienceName { get; init; }

    public required DateTimeOffset PlannedFor { get; init; }

    /// <summary>After this nothing is sent; who was not reached is skipped as too late.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>IANA id of the sender's time zone: working hours of people whose own zone is unknown.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Goes around budget and quiet hours; who set it stands in the audit log.</summary>
    public bool IsUrgent { get; init; }

    public OccurrenceState State { get; private set; } = OccurrenceState.Running;

    /// <summary>Counts corrections: deliveries with a lower one show an older text.</summary>
    public int Revision { get; private set; }

    public bool IsRecalled { get; private set; }

    /// <summary>Whether copies may still have to be corrected or taken back.</summary>
    public bool HasCorrections { get; private set; }

    /// <summary>The card that shows the sender how far it is; null when there is none.</summary>
    public string? ProgressConversationId { get; private set; }

    public string? ProgressActivityId { get; private set; }

    /// <summary>What the progress card shows, in short, so that an unchanged one is left alone.</summary>
    public string? ProgressShown { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public static Occurrence Plan(NudgePlan plan, TimeProvider clock) => new()
    {
        Id = ITypedId<OccurrenceId>.New(clock),
        TenantId = plan.TenantId,
        Kind = plan.Kind,
        SubjectId = plan.SubjectId,
        Key = plan.Key,
        SenderId = plan.SenderId,
        SenderName = plan.SenderName,
        AudienceId = plan.AudienceId,
        AudienceName = plan.AudienceName,
        PlannedFor = plan.PlannedFor,
        ExpiresAt = plan.ExpiresAt,
        TimeZone = plan.TimeZone,
        IsUrgent = plan.IsUrgent,
        CreatedAt = clock.GetUtcNow(),
    };

    public void ShowProgressOn(string conversationId, string activityId) => (ProgressConversationId, ProgressActivityId) = (conversationId, activityId);
}

internal enum OccurrenceState
{
    Running,
    Paused,
    Cancelled,
    Finished,
}

/// <summary>In the order in which they use up a person's attention.</summary>
internal enum NudgeKind
{
    Poll = 1,
    Reminder = 2,
    Prompt = 3,

    /// <summary>A welcome or invitation: no budget, but quiet hours.</summary>
    Invitation = 4,

    /// <summary>What came of a poll, to those who were asked: the last to use up attention, since it can wait.</summary>
    FollowUp = 5,
}

internal readonly record struct OccurrenceId(Guid Value) : ITypedId<OccurrenceId>
{
    public static OccurrenceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
