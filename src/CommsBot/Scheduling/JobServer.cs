using Hangfire;
using Hangfire.Logging;
using Hangfire.PostgreSql;
using Hangfire.Storage;

namespace CommsBot.Scheduling;

/// <summary>
/// Hangfire between start and stop of the host. Built by hand: its own registration keeps storage, filters and logging in statics, which hosts that
/// share a process would take from each other. No dashboard. The storage is asked for at once, so that it is disposed of after the server, also when
/// the host fails to start.
/// </summary>
internal sealed class JobServer(IEnumerable<RecurringJob> jobs, JobStorage storage, IServiceProvider services) : IHostedService, IDisposable
{
    private const int MostAttempts = 4;

    private BackgroundJobServer? server;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var registered = jobs.ToList();
        if (registered.Count == 0)
            return Task.CompletedTask;

        LogProvider.SetCurrentLogProvider(ActivatorUtilities.CreateInstance<JobServerLog>(services));
        Register(registered);
        server = new BackgroundJobServer(new BackgroundJobServerOptions
        {
            Activator = new RunActivator(services),
            SchedulePollingInterval = TimeSpan.FromSeconds(1),
            ShutdownTimeout = TimeSpan.FromSeconds(10),
        }, storage);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        server?.SendStop();
        if (server is not null)
            await server.WaitForShutdownAsync(cancellationToken);
    }

    public void Dispose() => server?.Dispose();

    /// <summary>
    /// Writes only what is not there yet: each write takes the job's lock, and one that a killed node left behind is held against a node that starts
    /// for <see cref="SchedulingFeature.AbandonedLockTime"/>.
    /// </summary>
    private void Register(IReadOnlyList<RecurringJob> registered)
    {
        var manager = new RecurringJobManager(storage);
        using var connection = storage.GetConnection();
        var known = connection.GetRecurringJobs();
        foreach (var job in registered.Where(job => !known.Exists(k => k.Id == job.Id && k.Cron == job.Cron && k.Job?.Type == typeof(JobRun))))
            InTime(() => manager.AddOrUpdate<JobRun>(job.Id, run => run.RunAsync(job.Id, CancellationToken.None), job.Cron));
        foreach (var gone in known.Select(j => j.Id).Except(registered.Select(j => j.Id)))
            InTime(() => manager.RemoveIfExists(gone));
    }

    /// <summary>Hangfire waits 15 seconds for a lock, less than an abandoned one lasts.</summary>
    private static void InTime(Action write)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                write();
                return;
            }
            catch (PostgreSqlDistributedLockException) when (attempt < MostAttempts)
            {
                // Another node registers the same, or was killed doing so.
            }
        }
    }

    private sealed class RunActivator(IServiceProvider services) : JobActivator
    {
        public override object ActivateJob(Type jobType) => services.GetRequiredService(jobType);
    }
}
