using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Scheduling;
using CommsBot.Storage;

namespace CommsBot.Campaigns;

/// <summary>
/// Who gets a prompt or poll, and when: from draft to sent. What it says is its feature's. The state moves by conditional updates only, so that a
/// look that is old by now decides nothing; every move and every change counts <see cref="Revision"/> up.
/// </summary>
internal sealed class Campaign
{
    private Campaign()
    {
    }

    public CampaignId Id { get; private init; }

    public required string TenantId { get; init; }

    public required NudgeKind Kind { get; init; }

    /// <summary>The prompt or poll, as its feature knows it. Unique for the kind.</summary>
    public required Guid SubjectId { get; init; }

    public required PersonId OwnerId { get; init; }

    /// <summary>Null until it was said who gets it.</summary>
    public CampaignTarget? Target { get; private set; }

    public AudienceId? AudienceId { get; private set; }

    public string? ChannelId { get; private set; }

    public int OpenForDays { get; private set; } = 7;

    /// <summary>A <see cref="Scheduling.Schedule"/>; null sends it at once, when it is released.</summary>
    public string? ScheduleJson { get; private set; }

    /// <summary>IANA id: whose clock the owner's times are on.</summary>
    public required string TimeZone { get; init; }

    public CampaignState State { get; init; }

    /// <summary>Goes around budget, quiet hours and pauses. An admin's word, for what they saw: a change takes it back.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>When it is sent next; null when nothing is to come.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>Whoever lets it go lets go what they saw: a card of an older revision does nothing.</summary>
    public int Revision { get; init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public Schedule? Schedule => ScheduleJson is null ? null : Scheduling.ScheduleJson.Read(ScheduleJson);

    public TimeZoneInfo Zone => Zones.Find(TimeZone) ?? TimeZoneInfo.Utc;

    public bool CanChange => State is CampaignState.Draft or CampaignState.AwaitingRelease or CampaignState.Scheduled;

    public bool IsForMany => Target is CampaignTarget.Everyone or CampaignTarget.Audience;

    public CampaignAim? Aimed => Target is { } target ? new CampaignAim(target, OpenForDays) { AudienceId = AudienceId, ChannelId = ChannelId } : null;

    public static Campaign Draft(NudgeKind kind, Guid subjectId, DraftedBy by, TimeProvider clock) => new()
    {
        Id = ITypedId<CampaignId>.New(clock),
        Kind = kind,
        SubjectId = subjectId,
        TenantId = by.TenantId,
        OwnerId = by.OwnerId,
        TimeZone = by.TimeZone,
        CreatedAt = clock.GetUtcNow(),
    };

    /// <summary>A new draft for the same people at the same times.</summary>
    public Campaign Copy(Guid subjectId, DraftedBy by, TimeProvider clock)
    {
        var copy = Draft(Kind, subjectId, by, clock);
        copy.ScheduleJson = ScheduleJson;
        (copy.Target, copy.AudienceId, copy.ChannelId, copy.OpenForDays) = (Target, AudienceId, ChannelId, OpenForDays);
        return copy;
    }

    /// <summary>Saved with <see cref="ChangeCampaign"/>, as all changes are.</summary>
    public void Aim(CampaignAim aim) => (Target, AudienceId, ChannelId, OpenForDays) = (aim.Target, aim.AudienceId, aim.ChannelId, aim.OpenForDays);

    /// <param name="schedule">Null: at once.</param>
    public void Plan(Schedule? schedule) => ScheduleJson = schedule is null ? null : Scheduling.ScheduleJson.Write(schedule);
}

internal enum CampaignState
{
    Draft,

    /// <summary>Its owner let it go; a second manager has to, too.</summary>
    AwaitingRelease,

    /// <summary>Something is still to be sent.</summary>
    Scheduled,

    /// <summary>All of it was sent.</summary>
    Sent,
    Cancelled,
}

/// <summary>Who drafted something, and by what act: the same form or copy twice is still one.</summary>
internal sealed record DraftedBy(string TenantId, PersonId OwnerId, string Origin, string TimeZone);
