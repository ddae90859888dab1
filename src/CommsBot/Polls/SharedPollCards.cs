using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace CommsBot.Polls;

/// <summary>
/// Keeps posted cards in step with their polls. Many answers make one update per interval; closing updates at once. Updates of this
/// process take turns and each reads the poll when its turn comes, so an older state never overwrites a newer one.
/// </summary>
internal sealed class SharedPollCards(IServiceScopeFactory scopes, IOptions<PollOptions> options, TimeProvider clock) : BackgroundService
{
    private readonly ConcurrentDictionary<PollWaveId, bool> changed = new();
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
            foreach (var id in changed.Keys)
            {
                changed.TryRemove(id, out _);
                await UpdateAsync(id, stoppingToken);
            }
        }
    }
}
