using CommsBot.Delivery;
using CommsBot.Polls.Casting;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Polls.Closing;

/// <summary>Ends waves whose time has come or that everybody has answered, and what an earlier run or a killed node left half done.</summary>
internal sealed partial class ClosePollsJob(
    CommsBotDbContext db, IServiceScopeFactory scopes, IOptions<PollOptions> options, TimeProvider clock, ILogger<ClosePollsJob> logger) : IJob
{
    public const string Id = "close-polls";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await NoteAnswersAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var answeredBefore = now - options.Value.GraceWhenAllAnswered;
        var due = await db.Set<PollWave>().AsNoTracking()
            .Where(w => !w.IsSettled && (w.ClosedAt != null || w.ClosesAt <= now || w.AllAnsweredAt <= answeredBefore))
            .OrderBy(w => w.ClosesAt)
            .Select(w => new { w.Id, w.ClosesAt })
            .ToListAsync(cancellationToken);
        foreach (var wave in due)
            await EndAsync(wave.Id, wave.ClosesAt <= now ? wave.ClosesAt.Value : now, cancellationToken);
    }

    private async Task EndAsync(PollWaveId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<EndWave>().RunAsync(id, at, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One that fails must not keep the others open; it stays due.
            Log.NotEnded(logger, exception);
        }
    }

    /// <summary>How many were asked, and since when all of them have answered. Who adds a ballot later changes nothing about that.</summary>
    private async Task NoteAnswersAsync(CancellationToken cancellationToken)
    {
        var open = await (
            from w in db.Set<PollWave>().AsNoTracking()
            where !w.IsSettled && w.ClosedAt == null && w.PlaceId == null
            join p in db.Set<Poll>() on w.PollId equals p.Id
            join o in db.Set<Delivery.Occurrence>() on new { Subject = w.PollId, w.Key } equals new { Subject = new PollId(o.SubjectId), o.Key }
            where o.Kind == NudgeKind.Poll
            select new { w.Id, p.Rules, w.Asked, w.AllAnsweredAt, Occurrence = o.Id, o.State }).ToListAsync(cancellationToken);
        foreach (var wave in open)
        {
            var asked = await db.AskedIn(wave.Occurrence).CountAsync(cancellationToken);
            var areAll = wave.State == OccurrenceState.Finished && asked > 0
                && await db.BallotsOf(wave.Id, wave.Rules).CountAsync(cancellationToken) >= asked;
            if (asked == wave.Asked && areAll == wave.AllAnsweredAt is not null)
                continue;

            DateTimeOffset? answeredAt = areAll ? wave.AllAnsweredAt ?? clock.GetUtcNow() : null;
            await db.Set<PollWave>().Where(w => w.Id == wave.Id && w.ClosedAt == null).ExecuteUpdateAsync(
                w => w.SetProperty(x => x.Asked, asked).SetProperty(x => x.AllAnsweredAt, answeredAt), cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A poll could not be closed; it is tried again.")]
        public static partial void NotEnded(ILogger logger, Exception exception);
    }
}
