namespace CommsBot.Delivery;

/// <summary>
/// Spaces a tenant's calls: so many a second, evenly. One 429 among many calls is one conversation's affair and slows down a little; when a
/// tenth of the calls of a second are refused, it is the tenant's: then it is silent as long as Teams says and goes on at half the speed, which
/// grows back within seconds.
/// </summary>
internal sealed class CallPace
{
    // What the clock of a busy machine makes up for in one go, instead of losing it.
    private static readonly TimeSpan LargestBurst = TimeSpan.FromMilliseconds(100);
    private const double TenantsShare = 0.1;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(60);

    private readonly Lock gate = new();
    private readonly double fullRate;
    private readonly TimeProvider clock;
    private double rate;
    private DateTimeOffset next;
    private DateTimeOffset silentUntil = DateTimeOffset.MinValue;
    private TimeSpan backOff = FirstBackOff;
    private DateTimeOffset secondBegan;
    private (int Calls, int Refused) thisSecond;
    private (int Calls, int Refused) lastSecond;

    public CallPace(double callsPerSecond, TimeProvider clock)
    {
        (fullRate, rate) = (callsPerSecond, callsPerSecond);
        this.clock = clock;
        next = clock.GetUtcNow();
    }

    /// <summary>Calls a second right now.</summary>
    public double Rate
    {
        get { lock (gate) return rate; }
    }

    /// <summary>Waits for the turn of one call.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var delay = Reserve();
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, clock, cancellationToken);
    }

    /// <summary>Teams said 429.</summary>
    /// <param name="retryAfter">As long as it asked for; null when it named no time.</param>
    public void SlowDown(TimeSpan? retryAfter)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            Count(now, calls: 0, refused: 1);
            rate = Math.Max(1, rate * 0.95);
            if (thisSecond.Refused + lastSecond.Refused < TenantsShare * (thisSecond.Calls + lastSecond.Calls))
                return;

            // Calls that were under way together are told together: that is one request to slow down, not twenty.
            if (silentUntil <= now)
            {
                rate = Math.Max(1, rate / 2);
                backOff = retryAfter is null ? Min(backOff * 2, LongestBackOff) : FirstBackOff;
            }

            var until = now + (retryAfter ?? backOff * (0.5 + Random.Shared.NextDouble() / 2));
            if (until > silentUntil) silentUntil = until;
            if (next < silentUntil) next = silentUntil;
        }
    }

    private TimeSpan Reserve()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            Count(now, calls: 1, refused: 0);
            if (next < now - LargestBurst) next = now - LargestBurst;
            var turn = next;
            next += TimeSpan.FromSeconds(1 / rate);
            // Back to full speed within some ten seconds of calm.
            rate = Math.Min(fullRate, rate + fullRate / Math.Max(1, rate * 10));
            if (rate >= fullRate) backOff = FirstBackOff;
            return turn - now;
        }
    }

    private void Count(DateTimeOffset now, int calls, int refused)
    {
        if (now - secondBegan >= Second)
        {
            lastSecond = now - secondBegan < 2 * Second ? thisSecond : default;
            (thisSecond, secondBegan) = (default, now);
        }

        thisSecond = (thisSecond.Calls + calls, thisSecond.Refused + refused);
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
