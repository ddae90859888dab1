namespace CommsBot.Simulation.Limits;

/// <summary>
/// Remembers when the last calls were let through. A limit of n calls is hit when the n-th last call is younger than the
/// window, so one look per limit is enough, and the ring never needs more places than the greatest n.
/// </summary>
internal sealed class SlidingLog
{
    private readonly Lock gate = new();
    private long[] ring = [];
    private int next;
    private int count;

    /// <summary>Lets a call through (null), or says how long to wait.</summary>
    internal TimeSpan? TryPass(IReadOnlyList<RateLimit> limits, long nowTicks)
    {
        lock (gate)
        {
            long wait = 0;
            var greatest = 1;
            foreach (var limit in limits)
            {
                greatest = Math.Max(greatest, limit.Calls);
                if (count >= limit.Calls)
                    wait = Math.Max(wait, Ago(limit.Calls) + (limit.Seconds * TimeSpan.TicksPerSecond) - nowTicks);
            }
            if (wait > 0)
                return TimeSpan.FromTicks(wait);
            Remember(nowTicks, greatest);
            return null;
        }
    }

    private long Ago(int calls) => ring[(next - calls + ring.Length) % ring.Length];

    private void Remember(long ticks, int greatest)
    {
        if (count == ring.Length && count < greatest)
        {
            var grown = new long[Math.Min(Math.Max(8, ring.Length * 4), greatest)];
            for (var i = 0; i < count; i++)
                grown[i] = ring[(next + i) % ring.Length];
            ring = grown;
            next = count;
        }
        ring[next] = ticks;
        next = (next + 1) % ring.Length;
        count = Math.Min(count + 1, ring.Length);
    }
}
