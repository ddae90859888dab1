using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>What its owner does with an occurrence on its way. Each act is one transaction, and harmless when repeated.</summary>
internal sealed class SteerOccurrence(CommsBotDbContext db, TimeProvider clock)
{
    public Task PauseAsync(OccurrenceId id, CancellationToken cancellationToken) => InTransactionAsync(
        async () =>
        {
            await MoveAsync(id, OccurrenceState.Running, OccurrenceState.Paused, cancellationToken);
            await Deliveries(id, DeliveryState.Waiting)
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.State, DeliveryState.OnHold), cancellationToken);
        },
        cancellationToken);

    public Task ResumeAsync(OccurrenceId id, CancellationToken cancellationToken) => InTransactionAsync(
        async () =>
        {
            await MoveAsync(id, OccurrenceState.Paused, OccurrenceState.Running, cancellationToken);
            await Deliveries(id, DeliveryState.OnHold)
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.State, DeliveryState.Waiting), cancellationToken);
        },
        cancellationToken);

    /// <summary>Who has it, has it; nobody else gets it.</summary>
    public Task CancelAsync(OccurrenceId id, CancellationToken cancellationToken) => InTransactionAsync(
        async () =>
        {
            await db.Set<Occurrence>().Where(o => o.Id == id && o.State != OccurrenceState.Finished)
                .ExecuteUpdateAsync(o => o.SetProperty(x => x.State, OccurrenceState.Cancelled), cancellationToken);
            await Deliveries(id, DeliveryState.Waiting, DeliveryState.OnHold).ExecuteUpdateAsync(
                d => d.SetProperty(x => x.State, DeliveryState.Skipped).SetProperty(x => x.Reason, DeliveryReason.Cancelled), cancellationToken);
        },
        cancellationToken);

    /// <summary>
    /// Sends again to those whose delivery failed or is unconfirmed. Some of the unconfirmed may have it already: the owner is asked before.
    /// </summary>
    public Task RepairAsync(OccurrenceId id, CancellationToken cancellationToken) => InTransactionAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            await Deliveries(id, DeliveryState.Failed, DeliveryState.Unconfirmed).ExecuteUpdateAsync(
                d => d.SetProperty(x => x.State, DeliveryState.Waiting)
                    .SetProperty(x => x.Reason, DeliveryReason.None)
                    .SetProperty(x => x.Refusals, 0)
                    .SetProperty(x => x.ClaimedBy, (Guid?)null)
                    .SetProperty(x => x.SentAt, (DateTimeOffset?)null)
                    .SetProperty(x => x.DueAt, now),
                cancellationToken);
            await MoveAsync(id, OccurrenceState.Finished, OccurrenceState.Running, cancellationToken);
        },
        cancellationToken);

    /// <summary>The subject's text has changed: every delivered copy follows.</summary>
    public Task CorrectAsync(OccurrenceId id, CancellationToken cancellationToken) => db.Set<Occurrence>()
        .Where(o => o.Id == id && !o.IsRecalled)
        .ExecuteUpdateAsync(o => o.SetProperty(x => x.Revision, x => x.Revision + 1).SetProperty(x => x.HasCorrections, true), cancellationToken);

    /// <summary>Its subject is over: nobody else gets it, and every delivered copy shows the end.</summary>
    public Task EndAsync(OccurrenceId id, CancellationToken cancellationToken) => InTransactionAsync(
        async () =>
        {
            await Deliveries(id, DeliveryState.Waiting, DeliveryState.OnHold).ExecuteUpdateAsync(
                d => d.SetProperty(x => x.State, DeliveryState.Skipped).SetProperty(x => x.Reason, DeliveryReason.TooLate), cancellationToken);
            await CorrectAsync(id, cancellationToken);
        },
        cancellationToken);

    /// <summary>Takes every delivered copy back, and sends no more.</summary>
    public async Task RecallAsync(OccurrenceId id, CancellationToken cancellationToken)
    {
        await CancelAsync(id, cancellationToken);
        await db.Set<Occurrence>().Where(o => o.Id == id).ExecuteUpdateAsync(
            o => o.SetProperty(x => x.IsRecalled, true).SetProperty(x => x.HasCorrections, true), cancellationToken);
    }

    private Task<int> MoveAsync(OccurrenceId id, OccurrenceState from, OccurrenceState to, CancellationToken cancellationToken) =>
        db.Set<Occurrence>().Where(o => o.Id == id && o.State == from).ExecuteUpdateAsync(o => o.SetProperty(x => x.State, to), cancellationToken);

    private IQueryable<Delivery> Deliveries(OccurrenceId id, params DeliveryState[] states) =>
        db.Set<Delivery>().Where(d => d.OccurrenceId == id && states.Contains(d.State));

    private async Task InTransactionAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            // Part of something larger, which commits.
            await act();
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await act();
        await transaction.CommitAsync(cancellationToken);
    }
}
