using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Afterwards;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

/// <summary>The only writer of <see cref="ShoutOutCorrection"/>.</summary>
internal sealed class CorrectionLedger(CommsBotDbContext db, TimeProvider clock)
{
    public Task<ShoutOutCorrection?> FindAsync(ShoutOutId id, CancellationToken cancellationToken) =>
        db.Set<ShoutOutCorrection>().AsNoTracking().SingleOrDefaultAsync(c => c.ShoutOutId == id, cancellationToken);

    /// <summary>
    /// The post has to follow, and what people were told of it. Part of the transaction that corrects the records, which holds the shout-out's own row: two of
    /// them do not meet here. An attempt that is under way keeps its lease, so that an older text never overtakes a newer one.
    /// </summary>
    public async Task OweAsync(ShoutOutId id, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var owed = await db.Set<ShoutOutCorrection>().Where(c => c.ShoutOutId == id).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.Revision, x => x.Revision + 1)
                .SetProperty(x => x.NextAt, x => x.State == CorrectionState.Trying ? x.NextAt : now)
                .SetProperty(x => x.State, x => x.State == CorrectionState.Trying ? CorrectionState.Trying : CorrectionState.Due)
                .SetProperty(x => x.Tries, 0).SetProperty(x => x.Refusal, (Graph.Posting.PostingRefusal?)null).SetProperty(x => x.Problem, (string?)null),
            cancellationToken);
        if (owed == 0)
            db.Add(new ShoutOutCorrection { ShoutOutId = id, Revision = 1, State = CorrectionState.Due, NextAt = now });
        await db.Set<ShoutOutNotice>().Where(n => n.ShoutOutId == id).ExecuteUpdateAsync(n => n.SetProperty(x => x.DueAt, now), cancellationToken);
        await db.Set<Nominee>().Where(p => db.Set<Nomination>().Any(n => n.Id == p.NominationId && n.ShoutOutId == id))
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.NoticeDueAt, now), cancellationToken);
    }

    /// <summary>Takes an attempt on, until the lease ends.</summary>
    public Task<bool> BeginAsync(ShoutOutCorrection from, DateTimeOffset lease, CancellationToken cancellationToken) => ChangeAsync(
        from, from.NextAt,
        c => c.SetProperty(x => x.State, CorrectionState.Trying).SetProperty(x => x.NextAt, lease).SetProperty(x => x.Tries, x => x.Tries + 1),
        cancellationToken);

    /// <summary>Writes down what came of an attempt. If the records were corrected meanwhile, the next one begins at once.</summary>
    public async Task EndAsync(ShoutOutCorrection from, DateTimeOffset lease, CorrectionOutcome outcome, DateTimeOffset? nextAt, CancellationToken cancellationToken)
    {
        var state = outcome switch
        {
            CorrectionOutcome.Shown => CorrectionState.Shown,
            CorrectionOutcome.Later => CorrectionState.Due,
            _ => CorrectionState.ByHand,
        };
        var (refusal, problem) = outcome is CorrectionOutcome.ByHand byHand ? (byHand.Refusal, byHand.Problem) : (null, null);
        if (await ChangeAsync(
                from, lease,
                c => c.SetProperty(x => x.State, state).SetProperty(x => x.NextAt, nextAt).SetProperty(x => x.Refusal, refusal).SetProperty(x => x.Problem, problem),
                cancellationToken))
        {
            return;
        }

        DateTimeOffset? now = clock.GetUtcNow();
        await db.Set<ShoutOutCorrection>().Where(c => c.ShoutOutId == from.ShoutOutId && c.State == CorrectionState.Trying && c.NextAt == lease)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.State, CorrectionState.Due).SetProperty(x => x.NextAt, now), cancellationToken);
    }

    /// <summary>People are to hear what they have to do by hand. Part of the transaction that writes down who.</summary>
    public Task<bool> ToldAsync(ShoutOutCorrection from, CancellationToken cancellationToken) => ChangeAsync(
        from, from.NextAt, c => c.SetProperty(x => x.NextAt, (DateTimeOffset?)null), cancellationToken);

    /// <summary>Somebody has changed the post by hand, or what stood in the way is mended.</summary>
    public Task<bool> SettleAsync(ShoutOutCorrection from, CorrectionState state, CancellationToken cancellationToken)
    {
        DateTimeOffset? nextAt = state == CorrectionState.Due ? clock.GetUtcNow() : null;
        return ChangeAsync(from, from.NextAt, c => c.SetProperty(x => x.State, state).SetProperty(x => x.NextAt, nextAt).SetProperty(x => x.Tries, 0), cancellationToken);
    }

    private async Task<bool> ChangeAsync(
        ShoutOutCorrection from, DateTimeOffset? due, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<ShoutOutCorrection>> change,
        CancellationToken cancellationToken) =>
        await db.Set<ShoutOutCorrection>().Where(c => c.ShoutOutId == from.ShoutOutId && c.Revision == from.Revision && c.NextAt == due)
            .ExecuteUpdateAsync(change, cancellationToken) == 1;
}
