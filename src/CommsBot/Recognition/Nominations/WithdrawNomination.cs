using CommsBot.Audiences;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Nominations;

/// <summary>Takes one's own nomination back, until a shout-out has it; who was told of it reads so. The same can be nominated anew.</summary>
internal sealed class WithdrawNomination(CommsBotDbContext db, NominationWork work, TimeProvider clock)
{
    /// <returns>Whether it is withdrawn; saying it twice changes nothing.</returns>
    public async Task<bool> RunAsync(NominationId id, PersonId nominator, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var withdrawn = await db.Set<Nomination>()
            .Where(n => n.Id == id && n.NominatorId == nominator && n.ShoutOutId == null)
            .Where(n => n.State == NominationState.AwaitingApproval || n.State == NominationState.Approved)
            .ExecuteUpdateAsync(
                n => n.SetProperty(x => x.State, NominationState.Withdrawn)
                    .SetProperty(x => x.Slot, (int?)null)
                    .SetProperty(x => x.TeamRepeatKey, (string?)null)
                    .SetProperty(x => x.IsCardStale, true),
                cancellationToken);
        if (withdrawn == 1)
        {
            await db.Set<Nominee>().Where(n => n.NominationId == id).ExecuteUpdateAsync(
                n => n.SetProperty(x => x.RepeatKey, (string?)null).SetProperty(x => x.NoticeDueAt, now), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        work.Wake();
        return withdrawn == 1
            || await db.Set<Nomination>().AnyAsync(n => n.Id == id && n.NominatorId == nominator && n.State == NominationState.Withdrawn, cancellationToken);
    }
}
