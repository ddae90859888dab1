using System.Collections.Concurrent;
using CommsBot.BotFramework.Connector;
using CommsBot.Diagnostics;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Delivery;

/// <summary>Sends all that is due for one tenant, as long as it holds the tenant's lease.</summary>
internal sealed partial class TenantSender(
    IServiceScopeFactory scopes, IConnectorClientFactory connectors, IOptions<DeliveryOptions> options, BotMeter meter, TimeProvider clock, ILogger<TenantSender> logger)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    /// <returns>False when another run, here or on another node, sends for the tenant.</returns>
    public async Task<bool> RunAsync(string tenantId, CancellationToken stoppingToken)
    {
        var runId = Guid.CreateVersion7(clock.GetUtcNow());
        if (!await InScopeAsync<SenderLeases, bool>(leases => leases.TryTakeAsync(tenantId, runId, stoppingToken)))
            return false;

        await InScopeAsync<Interruptions, int>(interruptions => interruptions.SettleAsync(tenantId, stoppingToken));
        var ledger = new DeliveryLedger(scopes, tenantId, runId);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var writing = ledger.RunAsync();
        var heartbeat = KeepLeaseAsync(ledger, over.Token);
        try
        {
            var pace = new CallPace(options.Value.CallsPerSecond * (1 - options.Value.ReservedForReplies), clock);
            var dispatch = new DeliveryDispatch(tenantId, scopes, connectors, ledger, pace, options.Value, meter, clock, logger);
            await SendAllAsync(tenantId, dispatch, writing, over.Token);
        }
        finally
        {
            await over.CancelAsync();
            ledger.Complete();
            await Task.WhenAll(writing, heartbeat).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (writing.IsFaulted)
                Log.Ended(logger, writing.Exception.InnerException!);
            else
                await InScopeAsync<SenderLeases, int>(leases => leases.GiveBackAsync(tenantId, runId, CancellationToken.None));
        }

        return true;
    }

    /// <summary>Until nothing is due and nothing under way; or until the bot stops or the ledger cannot write: then what is under way is finished first.</summary>
    private async Task SendAllAsync(string tenantId, DeliveryDispatch dispatch, Task writing, CancellationToken stoppingToken)
    {
        var underWay = new ConcurrentDictionary<long, Task>();
        using var slots = new SemaphoreSlim(options.Value.MostInFlight);
        try
        {
            while (!stoppingToken.IsCancellationRequested && !writing.IsCompleted)
            {
                var due = await InScopeAsync<DueDeliveries, IReadOnlyList<DueDelivery>>(
                    deliveries => deliveries.ReadAsync(tenantId, underWay.Keys.ToHashSet(), stoppingToken));
                if (due.Count == 0)
                {
                    if (underWay.IsEmpty && await CorrectAsync(tenantId, dispatch, stoppingToken) == 0)
                        break;
                    await Task.WhenAny(underWay.Values.Append(Task.Delay(Breath, stoppingToken)));
                    continue;
                }

                await dispatch.LookUpAsync(due, stoppingToken);
                foreach (var delivery in due)
                {
                    await slots.WaitAsync(stoppingToken);
                    if (!await dispatch.MaySendAsync(delivery, stoppingToken))
                        Track(delivery.Id, () => dispatch.SettleAsync(delivery));
                    else
                        Track(delivery.Id, () => dispatch.SendAsync(delivery));
                    if (writing.IsCompleted)
                        break;
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops: nothing new is begun.
        }

        await Task.WhenAll(underWay.Values);
        await InScopeAsync<FinishOccurrences, int>(finish => finish.RunAsync(tenantId, CancellationToken.None));

        void Track(long id, Func<Task> work)
        {
            var started = new TaskCompletionSource();
            underWay[id] = RunAsync();
            started.SetResult();

            async Task RunAsync()
            {
                await started.Task;
                try
                {
                    await work();
                }
                catch (LeaseLostException)
                {
                    // Said once, where the ledger ends.
                }
                catch (Exception exception)
                {
                    // It stays as it is in the table: waiting, or to be settled as interrupted by the next run.
                    Log.Broken(logger, exception);
                }
                finally
                {
                    underWay.TryRemove(id, out _);
                    slots.Release();
                }
            }
        }
    }

    /// <summary>Brings some copies up to date; nudges go before, so there is a look for those after each round.</summary>
    private async Task<int> CorrectAsync(string tenantId, DeliveryDispatch dispatch, CancellationToken stoppingToken)
    {
        var due = await InScopeAsync<DueCorrections, IReadOnlyList<DueCorrection>>(corrections => corrections.ReadAsync(tenantId, stoppingToken));
        var tried = 0;
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.MostInFlight, CancellationToken = stoppingToken },
            async (correction, ct) =>
            {
                if (await dispatch.CorrectAsync(correction, ct))
                    Interlocked.Increment(ref tried);
            });
        return tried;
    }

    private async Task KeepLeaseAsync(DeliveryLedger ledger, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.Value.LeaseTime / 4, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
            await ledger.KeepLeaseAsync();
    }

    private async Task<TResult> InScopeAsync<T, TResult>(Func<T, Task<TResult>> run)
        where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<T>());
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A sender ended before its work was done; what it left is taken up by the next.")]
        public static partial void Ended(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Error, "A delivery could not be worked on.")]
        public static partial void Broken(ILogger logger, Exception exception);
    }
}
