using CommsBot.Storage;
using Hangfire;

namespace CommsBot.Scheduling;

/// <summary>What Hangfire calls and stores: a job's id, no type of a feature, so that renamed classes and older nodes do no harm.</summary>
internal sealed partial class JobRun(IEnumerable<RecurringJob> jobs, IServiceScopeFactory scopes, ILogger<JobRun> logger)
{
    /// <summary>No retry: the next wake-up looks for what is due anyway.</summary>
    [AutomaticRetry(Attempts = 0, LogEvents = false, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public async Task RunAsync(string id, CancellationToken cancellationToken)
    {
        if (jobs.FirstOrDefault(j => j.Id == id) is not { } job)
        {
            Log.UnknownJob(logger, id);
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await ((IJob)scope.ServiceProvider.GetRequiredService(job.Type)).RunAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            if (DatabaseTroubles.OutageOf(exception) is { } outage)
                Log.Outage(logger, id, outage);
            else
                Log.Failed(logger, exception, id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Left out job {Id}: another version of the bot asked for it.")]
        public static partial void UnknownJob(ILogger logger, string id);

        [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} failed and runs again at its next turn. {Outage}")]
        public static partial void Outage(ILogger logger, string id, string outage);

        [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} failed; it runs again at its next turn.")]
        public static partial void Failed(ILogger logger, Exception exception, string id);
    }
}
