using CommsBot.Auditing;
using CommsBot.Delivery;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>Who has it, has it, and can answer no more; nobody else gets it. All of it in one transaction; once is enough.</summary>
internal sealed class CancelCampaign(CommsBotDbContext db, CampaignContents contents, SteerOccurrence steerOccurrence, CampaignAudit audit)
{
    public async Task RunAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var cancelled = await db.Set<Campaign>()
            .Where(c => c.Id == campaign.Id && c.State != CampaignState.Cancelled)
            .ExecuteUpdateAsync(
                c => c.SetProperty(x => x.State, CampaignState.Cancelled)
                    .SetProperty(x => x.NextDueAt, (DateTimeOffset?)null)
                    .SetProperty(x => x.Revision, x => x.Revision + 1),
                cancellationToken);
        if (cancelled == 0)
            return;

        foreach (var id in await db.OccurrencesOf(campaign).Select(o => o.Id).ToListAsync(cancellationToken))
            await steerOccurrence.CancelAsync(id, cancellationToken);
        await contents.Of(campaign).CancelledAsync(campaign, cancellationToken);
        await audit.AddAsync(campaign, turn, AuditAction.Cancelled, "", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
