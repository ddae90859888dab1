using Hangfire;

namespace CommsBot.Scheduling;

/// <summary>Wakes a job now, for what should not wait for its turn.</summary>
/// <param name="storage">Opened by the first that wakes anything: that makes tables, and waits half a minute for a database that is down.</param>
internal sealed class JobAlarm(Lazy<JobStorage> storage)
{
    /// <param name="id">The id it was registered with.</param>
    public void Wake(string id) => new RecurringJobManager(storage.Value).TriggerJob(id);
}
