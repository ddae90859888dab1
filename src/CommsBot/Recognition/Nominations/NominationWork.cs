namespace CommsBot.Recognition.Nominations;

/// <summary>Runs <see cref="TendNominations"/> at once after an act, so that nobody waits for its next turn; the database says what there is to do.</summary>
internal sealed partial class NominationWork(IServiceScopeFactory scopes, ILogger<NominationWork> logger) : BackgroundService
{
    private readonly SemaphoreSlim wake = new(1);

    /// <summary>There may be something to do.</summary>
    public void Wake() => wake.Release();

    public override void Dispose()
    {
        wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await wake.WaitAsync(stoppingToken);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<TendNominations>().RunAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.Interrupted(logger, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The work on nominations was interrupted; it goes on within a minute.")]
        public static partial void Interrupted(ILogger logger, Exception exception);
    }
}
