using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>
/// Saves a change, of the campaign or of what it says: whatever the context holds. It becomes a draft again in the same transaction, so that
/// nothing goes out half-changed, and neither a release nor urgency holds for what nobody saw.
/// </summary>
internal sealed class ChangeCampaign(CommsBotDbContext db)
{
    /// <returns>False when all of it has gone out or was cancelled meanwhile: then nothing was saved.</returns>
    public async Task<bool> RunAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var changed = await db.Set<Campaign>()
            .Where(c => c.Id == campaign.Id && (c.State == CampaignState.Draft || c.State == CampaignState.AwaitingRelease || c.State == CampaignState.Scheduled))
            .ExecuteUpdateAsync(
                c => c.SetProperty(x => x.State, CampaignState.Draft)
                    .SetProperty(x => x.NextDueAt, (DateTimeOffset?)null)
                    .SetProperty(x => x.IsUrgent, false)
                    .SetProperty(x => x.Revision, x => x.Revision + 1),
                cancellationToken);
        if (changed == 1)
            await db.SaveChangesAsync(cancellationToken);
        else
            db.ChangeTracker.Clear();
        await transaction.CommitAsync(cancellationToken);
        return changed == 1;
    }
}
