using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Nominations;

/// <summary>Tells nominees in the background, soon after each nomination and after a restart.</summary>
internal sealed partial class NomineeNotices(IServiceScopeFactory scopes, ILogger<NomineeNotices> logger) : BackgroundService
{
    private readonly SemaphoreSlim wake = new(1);

    /// <summary>There may be somebody to tell.</summary>
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
                await TellAllAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.Interrupted(logger, exception);
            }
        }
    }

    private async Task TellAllAsync(CancellationToken cancellationToken)
    {
        await using var reading = scopes.CreateAsyncScope();
        var untold = await reading.ServiceProvider.GetRequiredService<CommsBotDbContext>().Set<Nominee>().AsNoTracking()
            .Where(n => n.NoticeClaimedAt == null)
            .ToListAsync(cancellationToken);

        foreach (var nominee in untold)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TellNominee>().RunAsync(nominee, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Telling nominees was interrupted; the next nomination or start goes on with it.")]
        public static partial void Interrupted(ILogger logger, Exception exception);
    }
}
