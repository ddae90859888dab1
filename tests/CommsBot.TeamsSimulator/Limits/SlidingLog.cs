namespace CommsBot.Simulation.Limits;

/// <summary>
/// Remembers when the last calls were let through. A limit of n calls is hit when the n-th last call is younger than the
/// window, so one look per limit is enough, and the ring never needs more places than the greatest n.
/// </summary>
internal sealed class SlidingLog
{
    private readonly Lock _gate = new();
    private long[] _ring = new long[8];
    private int _next;
    private int _count;

    /// <summary>Lets a call through (null), or says how long to wait.</summary>
    internal TimeSpan? TryPass(IReadOnlyList<RateLimit> limits, long nowTicks)
    {
        lock (_gate)
        {
            long wait = 0;
            var greatest = 1;
            foreach (var limit in limits)
            {
                greatest = Math.Max(greatest, limit.Calls);
                if (_count >= limit.Calls)
                    wait = Math.Max(wait, Ago(limit.Calls) + (limit.Seconds * TimeSpan.TicksPerSecond) - nowTicks);
            }
            if (wait > 0)
                return TimeSpan.FromTicks(wait);
            Remember(nowTicks, greatest);
            return null;
        }
    }

    private long Ago(int calls) => _ring[(_next - calls + _ring.Length) % _ring.Length];

    private void Remember(long ticks, int greatest)
    {
        if (_count == _ring.Length && _count < greatest)
        {
            var grown = new long[Math.Min(_ring.Length * 4, greatest)];
            for (var i = 0; i < _count; i++)
                grown[i] = _ring[(_next + i) % _ring.Length];
            _ring = grown;
            _next = _count;
        }
        _ring[_next] = ticks;
        _next = (_next + 1) % _ring.Length;
        _count = Math.Min(_count + 1, _ring.Length);
    }
}
