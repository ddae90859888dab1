using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Privacy.Retention;

/// <summary>
/// Removes what is too old, each kind once a day (UTC). Woken every hour, so that a bot that is off at midnight, a run that was killed and a kind that
/// failed come to it all the same. Two runs at once remove the same rows; one of them finds them gone.
/// </summary>
internal sealed partial class RetentionJob(
    CommsBotDbContext db, IEnumerable<IRetention> kinds, IOptions<RetentionOptions> options, TimeProvider clock, ILogger<RetentionJob> logger) : IJob
{
    public const string Id = "retention";

    /// <summary>Some hundredths of a second on SQLite, with all indexes.</summary>
    public const int MostAtOnce = 500;

    // Whoever waits for SQLite's one lock tries it again in between.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(25);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var done = await db.Set<RetentionRun>().AsNoTracking().Where(r => r.FinishedAt >= today).Select(r => r.Id).ToListAsync(cancellationToken);
        foreach (var kind in kinds.Where(k => !done.Contains(k.Id)))
        {
            try
            {
                var before = RetentionPeriod.Parse(kind.PeriodIn(options.Value)).Before(now);
                var removed = await RemoveAsync(kind, before, cancellationToken);
                await FinishAsync(kind.Id, removed, now, cancellationToken);
                if (removed > 0)
                    Log.Removed(logger, removed, kind.Id, before);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The others are not kept longer because of it; within the hour it is tried again.
                Log.Failed(logger, exception, kind.Id);
            }
        }
    }

    private static async Task<int> RemoveAsync(IRetention kind, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var removed = 0;
        while (await kind.RemoveAsync(before, MostAtOnce, cancellationToken) is > 0 and var rows)
        {
            removed += rows;
            await Task.Delay(Breath, cancellationToken);
        }

        return removed;
    }

    private Task FinishAsync(string id, int removed, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var finished = at.UtcTicks;
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "RetentionRuns" ("Id", "FinishedAt", "Removed") VALUES ({id}, {finished}, {removed})
            ON CONFLICT ("Id") DO UPDATE SET "FinishedAt" = excluded."FinishedAt", "Removed" = excluded."Removed"
            """,
            cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Removed {Rows} rows of {Kind} from before {Before:yyyy-MM-dd}.")]
        public static partial void Removed(ILogger logger, int rows, string kind, DateTimeOffset before);

        [LoggerMessage(LogLevel.Error, "What is too old of {Kind} could not be removed; it is tried again within the hour.")]
        public static partial void Failed(ILogger logger, Exception exception, string kind);
    }
}
