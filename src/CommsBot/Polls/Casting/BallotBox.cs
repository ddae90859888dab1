using System.Collections.Concurrent;
using CommsBot.Diagnostics;
using CommsBot.Storage;

namespace CommsBot.Polls.Casting;

/// <summary>
/// Takes ballots. All that have gathered while a commit was under way go into the next one together, and a ballot is acknowledged once its commit is
/// durable. One writer per process; other nodes' writers take turns wave by wave.
/// </summary>
internal sealed partial class BallotBox(IServiceScopeFactory scopes, BotMeter meter, ILogger<BallotBox> logger)
{
    private const int MostInOneCommit = 500;

    private readonly ConcurrentQueue<Entry> waiting = new();
    private int isWriting;

    /// <summary>Not to be cancelled: what is in the box is counted.</summary>
    public Task<CastOutcome> CastAsync(BallotPaper paper)
    {
        if (paper.Problem is { } problem)
            return Task.FromResult<CastOutcome>(problem);

        var entry = new Entry(paper);
        waiting.Enqueue(entry);
        // Off this turn's context: its log scope must not hang on other people's ballots.
        if (Interlocked.CompareExchange(ref isWriting, 1, 0) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(static box => _ = box.WriteAsync(), this, preferLocal: false);
        return entry.Done.Task;
    }

    private async Task WriteAsync()
    {
        var batch = new List<Entry>();
        do
        {
            while (TakeBatch(batch))
                await CommitAsync(batch);
            Volatile.Write(ref isWriting, 0);
        }
        while (!waiting.IsEmpty && Interlocked.CompareExchange(ref isWriting, 1, 0) == 0);
    }

    private bool TakeBatch(List<Entry> batch)
    {
        batch.Clear();
        while (batch.Count < MostInOneCommit && waiting.TryDequeue(out var entry))
            batch.Add(entry);
        return batch.Count > 0;
    }

    /// <summary>Never throws: whoever waits for a ballot hears what became of it.</summary>
    private async Task CommitAsync(IReadOnlyList<Entry> batch)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var outcomes = await scope.ServiceProvider.GetRequiredService<BallotBatch>().CommitAsync([.. batch.Select(e => e.Paper)]);
            for (var i = 0; i < batch.Count; i++)
                batch[i].Done.SetResult(outcomes[i]);
            var counted = outcomes.Count(o => o is CastOutcome.Counted);
            meter.Voted(counted, "Counted");
            meter.Voted(outcomes.Count - counted, "Refused");
        }
        catch (Exception exception) when (batch.Count > 1 && exception.IsAboutTheData())
        {
            // One of them cannot be stored; the others must not suffer for it.
            Log.OneByOne(logger);
            foreach (var entry in batch)
                await CommitAsync([entry]);
        }
        catch (Exception exception)
        {
            foreach (var entry in batch)
                entry.Done.SetException(exception);
        }
    }

    private sealed record Entry(BallotPaper Paper)
    {
        public TaskCompletionSource<CastOutcome> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The database refused something in a batch of ballots: they are written one by one.")]
        public static partial void OneByOne(ILogger logger);
    }
}
