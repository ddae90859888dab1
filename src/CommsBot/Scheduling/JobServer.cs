using Hangfire;
using Hangfire.Logging;
using Hangfire.Storage;

namespace CommsBot.Scheduling;

/// <summary>
/// Hangfire between start and stop of the host. Built by hand: its own registration keeps storage, filters and logging in statics, which hosts that
/// share a process would take from each other. No dashboard. The storage is asked for at once, so that it is disposed of after the server, also when
/// the host fails to start.
/// </summary>
internal sealed class JobServer(IEnumerable<RecurringJob> jobs, JobStorage storage, IServiceProvider services) : IHostedService, IDisposable
{
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

    private void Register(IReadOnlyList<RecurringJob> registered)
    {
        var manager = new RecurringJobManager(storage);
        foreach (var job in registered)
            manager.AddOrUpdate<JobRun>(job.Id, run => run.RunAsync(job.Id, CancellationToken.None), job.Cron);

        using var connection = storage.GetConnection();
        foreach (var gone in connection.GetRecurringJobs().Select(j => j.Id).Except(registered.Select(j => j.Id)))
            manager.RemoveIfExists(gone);
    }

    private sealed class RunActivator(IServiceProvider services) : JobActivator
    {
        public override object ActivateJob(Type jobType) => services.GetRequiredService(jobType);
    }
}
