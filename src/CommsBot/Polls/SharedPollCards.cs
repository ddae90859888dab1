using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace CommsBot.Polls;

/// <summary>
/// Keeps posted cards in step with their polls. Many answers make one update per interval; closing updates at once. Updates of this
/// process take turns and each reads the poll when its turn comes, so an older state never overwrites a newer one.
/// </summary>
internal sealed partial class SharedPollCards(IServiceScopeFactory scopes, IOptions<PollOptions> options, TimeProvider clock, ILogger<SharedPollCards> logger) : BackgroundService
{
    // While answers keep coming a card is updated less and less often: somebody else may write in that conversation, too.
    private const double Slower = 1.25;
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<PollWaveId, bool> changed = new();
    private readonly Dictionary<PollWaveId, (DateTimeOffset Next, TimeSpan Gap)> pace = [];
    private readonly SemaphoreSlim turnstile = new(1);

    private TimeSpan Interval => TimeSpan.FromSeconds(options.Value.SharedCardSeconds);

    /// <summary>A ballot was cast: the card that others see follows within the interval.</summary>
    public async Task ChangedAsync(PollWaveId id, CancellationToken cancellationToken)
    {
        if (Interval == TimeSpan.Zero)
            await UpdateAsync(id, cancellationToken);
        else
            changed[id] = true;
    }

    /// <summary>Brings the posted card to the poll's present state.</summary>
    /// <returns>False when Teams did not take it now, and may later.</returns>
    public async Task<bool> UpdateAsync(PollWaveId id, CancellationToken cancellationToken)
    {
        await turnstile.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<UpdatePollCard>().RunAsync(id, cancellationToken);
        }
        finally
        {
            turnstile.Release();
        }
    }

    public override void Dispose()
    {
        turnstile.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Interval == TimeSpan.Zero)
            return;

        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var id in changed.Keys.Where(IsTurn))
                await FollowAsync(id, stoppingToken);
        }
    }

    /// <summary>What fails is due again: the last answer is to be seen, too.</summary>
    private async Task FollowAsync(PollWaveId id, CancellationToken stoppingToken)
    {
        changed.TryRemove(id, out _);
        try
        {
            if (!await UpdateAsync(id, stoppingToken))
                changed[id] = true;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            Log.NotFollowed(logger, exception);
            changed[id] = true;
        }
    }

    /// <summary>Two seconds after the last update at first, ten in the end; from the start again after a calm.</summary>
    private bool IsTurn(PollWaveId id)
    {
        var now = clock.GetUtcNow();
        foreach (var (calm, _) in pace.Where(p => now - p.Value.Next > Slowest).ToList())
            pace.Remove(calm);
        if (pace.TryGetValue(id, out var last) && now < last.Next)
            return false;

        var gap = last.Gap == default ? Interval : last.Gap * Slower < Slowest ? last.Gap * Slower : Slowest;
        pace[id] = (now + gap, gap);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A shared card could not be brought up to date; it is tried again.")]
        public static partial void NotFollowed(ILogger logger, Exception exception);
    }
}
