using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CommsBot.BotFramework.Hosting;

/// <summary>
/// The turns that run now. They do not end with the request that began them; when the host stops, they get time to end by themselves.
/// </summary>
internal sealed partial class RunningTurns(IOptions<BotTurnOptions> options, TimeProvider clock, ILogger<RunningTurns> logger)
    : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<Task, byte> running = new();
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Begins a turn; its token ends with the longest duration, or with the host.</summary>
    public Task<T> Run<T>(Func<CancellationToken, Task<T>> turn)
    {
        var task = RunAsync(turn);
        if (!task.IsCompleted)
        {
            running.TryAdd(task, 0);
            task.ContinueWith(
                done => running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        return task;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var all = Task.WhenAll(running.Keys);
        try
        {
            await all.WaitAsync(options.Value.DrainWithin, clock, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            Log.Cancelled(logger, running.Count);
            await stopping.CancelAsync();
        }
    }

    public void Dispose() => stopping.Dispose();

    private async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> turn)
    {
        using var tooLong = new CancellationTokenSource(options.Value.MaxDuration, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, stopping.Token);
        return await turn(either.Token);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Count} turns had not ended when the host stopped and were cancelled.")]
        public static partial void Cancelled(ILogger logger, int count);
    }
}
