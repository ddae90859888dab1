using CommsBot.Auditing;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>
/// Moves a campaign from the state and revision that somebody looked at to another: one conditional update together with its line in the audit log.
/// Of several at once, one does it.
/// </summary>
internal sealed class MoveCampaign(CommsBotDbContext db, CampaignAudit audit)
{
    /// <returns>False when it is not as it was looked at any more.</returns>
    public async Task<bool> RunAsync(Campaign seen, CampaignMove move, TeamsTurn turn, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var moved = await db.Set<Campaign>()
            .Where(c => c.Id == seen.Id && c.State == seen.State && c.Revision == seen.Revision)
            .ExecuteUpdateAsync(
                c => c.SetProperty(x => x.State, move.To)
                    .SetProperty(x => x.NextDueAt, move.DueAt)
                    .SetProperty(x => x.IsUrgent, move.IsUrgent ?? seen.IsUrgent)
                    .SetProperty(x => x.Revision, x => x.Revision + 1),
                cancellationToken);
        if (moved == 0)
            return false;

        await audit.AddAsync(seen, turn, move.Action, move.Detail, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}

/// <summary>Where to, and what the audit log calls it.</summary>
internal sealed record CampaignMove(CampaignState To, AuditAction Action, string Detail = "")
{
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Null leaves it as it is.</summary>
    public bool? IsUrgent { get; init; }
}
