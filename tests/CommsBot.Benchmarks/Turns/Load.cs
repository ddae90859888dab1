using System.Diagnostics;

namespace CommsBot.Benchmarks.Turns;

/// <summary>Puts a bot under load: each connection sends its next vote as soon as the last one is answered.</summary>
internal static class Load
{
    public static async Task<Measurement> RunAsync(
        BotProcess bot, IReadOnlyList<byte[]> requests, int connections, TimeSpan duration, CancellationToken cancellationToken)
    {
        var open = new List<VoteConnection>();
        try
        {
            for (var i = 0; i < connections; i++)
            {
                open.Add(new VoteConnection());
                await open[^1].OpenAsync(bot.Endpoint);
            }

            var processorBefore = bot.ProcessorTime;
            var start = Stopwatch.GetTimestamp();
            var end = start + (long)(duration.TotalSeconds * Stopwatch.Frequency);
            var latencies = await Task.WhenAll(open.Select((connection, first) =>
                Task.Run(() => VoteUntilAsync(connection, requests, first, end, cancellationToken), cancellationToken)));
            var elapsed = Stopwatch.GetElapsedTime(start);
            long[] all = [.. latencies.SelectMany(ticks => ticks).Order()];
            return new Measurement(all.Length, elapsed, all, bot.WorkingSet, bot.ProcessorTime - processorBefore);
        }
        finally
        {
            open.ForEach(connection => connection.Dispose());
        }
    }

    private static async Task<List<long>> VoteUntilAsync(
        VoteConnection connection, IReadOnlyList<byte[]> requests, int next, long end, CancellationToken cancellationToken)
    {
        var latencies = new List<long>(64 * 1024);
        for (var before = Stopwatch.GetTimestamp(); before < end;)
        {
            await connection.VoteAsync(requests[next++ % requests.Count], cancellationToken);
            var after = Stopwatch.GetTimestamp();
            latencies.Add(after - before);
            before = after;
        }

        return latencies;
    }
}
