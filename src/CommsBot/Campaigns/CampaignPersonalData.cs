using System.Text.Json.Nodes;
using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Privacy;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>What somebody planned goes on with who shares it, in that name; where nobody does, what is still to come is called off.</summary>
internal sealed class CampaignPersonalData(CommsBotDbContext db, CampaignContents contents, SteerOccurrence steerOccurrence) : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        PersonalTable.Of<Campaign>(
            [],
            KeptColumns.Nameless(nameof(Campaign.OwnerId)),
            KeptColumns.NoPerson(nameof(Campaign.TenantId), nameof(Campaign.SubjectId), nameof(Campaign.ChannelId), nameof(Campaign.ScheduleJson), nameof(Campaign.TimeZone))),
        PersonalTable.Of<CoOwner>([nameof(CoOwner.PersonId)]),
        PersonalTable.Of<KnownChannel>([], KeptColumns.NoPerson(nameof(KnownChannel.Id), nameof(KnownChannel.TenantId), nameof(KnownChannel.Name))),
    ];

    public async Task<bool> ForgetAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        await db.Set<CoOwner>().Where(o => o.PersonId == id).ExecuteDeleteAsync(cancellationToken);
        foreach (var campaign in await db.Set<Campaign>().AsNoTracking().Where(c => c.OwnerId == id).ToListAsync(cancellationToken))
        {
            if (await HeirAsync(campaign, cancellationToken) is { } heir)
                await db.Set<Campaign>().Where(c => c.Id == campaign.Id && c.OwnerId == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.OwnerId, heir), cancellationToken);
            else if (campaign.CanChange)
                await CallOffAsync(campaign, cancellationToken);
        }

        return true;
    }

    public async Task<IReadOnlyList<PersonalRecords>> ExportAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        var campaigns = await db.CampaignsOf(id).AsNoTracking().OrderBy(c => c.CreatedAt).ToListAsync(cancellationToken);
        return
        [
            PersonalRecords.Of("plannedByYou", campaigns, c => new JsonObject
            {
                ["kind"] = c.Kind.ToString(), ["role"] = c.OwnerId == id ? "owner" : "coOwner", ["state"] = c.State.ToString(), ["target"] = c.Target?.ToString(),
                ["createdAt"] = c.CreatedAt, ["nextDueAt"] = c.NextDueAt, ["timeZone"] = c.TimeZone,
            }),
        ];
    }

    /// <summary>Who shares it keeps that row, too: by it they see what was sent before.</summary>
    private async Task<PersonId?> HeirAsync(Campaign campaign, CancellationToken cancellationToken) => await db.Set<CoOwner>()
        .Where(o => o.CampaignId == campaign.Id)
        .Join(db.Set<Person>().Where(p => p.LeftAt == null), o => o.PersonId, p => p.Id, (_, p) => p.Id)
        .OrderBy(p => p).Select(p => (PersonId?)p)
        .FirstOrDefaultAsync(cancellationToken);

    private async Task CallOffAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Set<Campaign>().Where(c => c.Id == campaign.Id).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.State, CampaignState.Cancelled).SetProperty(x => x.NextDueAt, (DateTimeOffset?)null).SetProperty(x => x.Revision, x => x.Revision + 1),
            cancellationToken);
        foreach (var occurrence in await db.OccurrencesOf(campaign).Select(o => o.Id).ToListAsync(cancellationToken))
            await steerOccurrence.CancelAsync(occurrence, cancellationToken);
        await contents.Of(campaign).CancelledAsync(campaign, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
