using CommsBot.Delivery;
using CommsBot.Polls.Casting;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls.Closing;

/// <summary>Takes a wave from wherever it stands to its end. Each step can be done again by whoever comes next, on any node; see README.md.</summary>
internal sealed class EndWave(
    CommsBotDbContext db, AskedWaves waves, FreezeWave freezeWave, SharedPollCards cards, DeletedRows deletedRows, JobAlarm jobs,
    TimeProvider clock)
{
    // A card that Teams does not take is no reason to try for ever; erasing is.
    private static readonly TimeSpan ShownFor = TimeSpan.FromDays(1);

    /// <param name="id">The wave.</param>
    /// <param name="at">From when on no answer counts, unless that is settled already.</param>
    /// <param name="cancellationToken">Leaves the rest to the job.</param>
    public async Task RunAsync(PollWaveId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await db.Set<PollWave>().Where(w => w.Id == id && w.ClosedAt == null)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.ClosedAt, at), cancellationToken);

        var wave = await db.Set<PollWave>().AsNoTracking().SingleAsync(w => w.Id == id, cancellationToken);
        var poll = await db.Set<Poll>().AsNoTracking().SingleAsync(p => p.Id == wave.PollId, cancellationToken);
        if (wave.ResultsJson is null)
            await freezeWave.RunAsync(wave, poll, await OccurrenceAsync(wave, cancellationToken), cancellationToken);
        waves.Forget(id);
        if (!wave.IsSettled)
            await SettleAsync(wave, poll, cancellationToken);
    }

    /// <summary>Copies follow by Delivery, the shared card here.</summary>
    private async Task SettleAsync(PollWave wave, Poll poll, CancellationToken cancellationToken)
    {
        var isErased = !poll.Rules.IsAnonymous
            || await deletedRows.TryEraseAsync(["PollWaves", CastBallots.SecretTable], ["Deliveries", "Occurrences"], cancellationToken);
        if (wave.PlaceId is null)
            jobs.Wake(DeliveryFeature.SendJob);
        var isShown = wave.PlaceId is null || await cards.UpdateAsync(wave.Id, cancellationToken) || wave.ClosedAt < clock.GetUtcNow() - ShownFor;
        if (!isErased || !isShown)
            return;

        await db.Set<PollWave>().Where(w => w.Id == wave.Id).ExecuteUpdateAsync(w => w.SetProperty(x => x.IsSettled, true), cancellationToken);
    }

    private async Task<OccurrenceId?> OccurrenceAsync(PollWave wave, CancellationToken cancellationToken) => wave.PlaceId is not null ? null
        : await db.Set<Delivery.Occurrence>()
            .Where(o => o.Kind == NudgeKind.Poll && o.SubjectId == wave.PollId.Value && o.Key == wave.Key)
            .Select(o => (OccurrenceId?)o.Id)
            .SingleOrDefaultAsync(cancellationToken);
}
