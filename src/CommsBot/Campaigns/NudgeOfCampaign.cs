using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Localization;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>A campaign as Delivery sends it: from whom, to whom.</summary>
internal sealed class NudgeOfCampaign(CommsBotDbContext db, TimeProvider clock)
{
    /// <returns>As if it were sent at once; when it is, and by which key, is the caller's.</returns>
    public async Task<NudgePlan> PlanAsync(Campaign campaign, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var owner = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == campaign.OwnerId, cancellationToken);
        var (audienceId, audienceName) = await AudienceAsync(campaign, owner, cancellationToken);
        return new NudgePlan
        {
            TenantId = campaign.TenantId,
            Kind = campaign.Kind,
            SubjectId = campaign.SubjectId,
            Key = KeyOfNow(campaign),
            SenderId = owner.Id,
            SenderName = owner.Name,
            AudienceId = audienceId,
            AudienceName = audienceName,
            PlannedFor = clock.GetUtcNow(),
            ExpiresAt = expiresAt,
            TimeZone = campaign.TimeZone,
            // Who tries something on themselves is not disturbed by it.
            IsUrgent = campaign.IsUrgent || campaign.Target == CampaignTarget.Me,
        };
    }

    /// <summary>For a test group, or for who tests it: as it would be sent at once.</summary>
    public async Task<NudgePlan> PlanTestAsync(Campaign campaign, PersonId tester, AudienceId? group, CampaignSending sending, CancellationToken cancellationToken)
    {
        var owner = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == campaign.OwnerId, cancellationToken);
        var me = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == tester, cancellationToken);
        var texts = new CampaignTexts(Languages.FromLocale(me.Language));
        var name = group is null ? me.Name : await db.Set<Audience>().Where(a => a.Id == group).Select(a => a.Name).SingleAsync(cancellationToken);
        return new NudgePlan
        {
            TenantId = campaign.TenantId,
            Kind = campaign.Kind,
            SubjectId = campaign.SubjectId,
            Key = sending.Key,
            SenderId = owner.Id,
            SenderName = owner.Name,
            AudienceId = group ?? await AudienceOfOneAsync(me, cancellationToken),
            AudienceName = texts.TestAudience(name),
            PlannedFor = sending.PlannedFor,
            ExpiresAt = sending.ExpiresAt,
            TimeZone = campaign.TimeZone,
            IsUrgent = group is null,
        };
    }

    public static string KeyOfNow(Campaign campaign) => $"now:{campaign.SubjectId}";

    private async Task<(AudienceId? Id, string Name)> AudienceAsync(Campaign campaign, Person owner, CancellationToken cancellationToken)
    {
        var texts = new CampaignTexts(Languages.FromLocale(owner.Language));
        return campaign.Target switch
        {
            CampaignTarget.Everyone => (null, texts.AimEveryone),
            CampaignTarget.Me => (await AudienceOfOneAsync(owner, cancellationToken), texts.AimMe),
            CampaignTarget.Audience => (
                campaign.AudienceId ?? throw new InvalidOperationException("A campaign without its audience would go to everyone."),
                await db.Set<Audience>().Where(a => a.Id == campaign.AudienceId).Select(a => a.Name).SingleAsync(cancellationToken)),
            _ => throw new InvalidOperationException($"Delivery does not send to {campaign.Target}."),
        };
    }

    private async Task<AudienceId> AudienceOfOneAsync(Person owner, CancellationToken cancellationToken)
    {
        var source = owner.Id.ToString();
        var known = db.Set<Audience>().Where(a => a.TenantId == owner.TenantId && a.Kind == AudienceKind.Person && a.SourceId == source).Select(a => (AudienceId?)a.Id);
        if (await known.FirstOrDefaultAsync(cancellationToken) is { } id)
            return id;

        // Two colleagues may have one name.
        var audience = Audience.Create(owner.TenantId, $"{owner.Name} · {source[^8..]}", AudienceKind.Person, source, owner.Id, clock);
        db.Add(audience);
        db.Add(new AudienceMember(audience.Id, owner.Id));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return audience.Id;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return (await known.FirstAsync(cancellationToken))!.Value;
        }
    }
}
