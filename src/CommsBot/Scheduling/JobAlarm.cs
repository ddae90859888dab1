using Hangfire;

namespace CommsBot.Scheduling;

/// <summary>Wakes a job now, for what should not wait for its turn.</summary>
internal sealed class JobAlarm(JobStorage storage)
{
    /// <param name="id">The id it was registered with.</param>
    public void Wake(string id) => new RecurringJobManager(storage).TriggerJob(id);
}
