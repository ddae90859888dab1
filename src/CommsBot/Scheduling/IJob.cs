namespace CommsBot.Scheduling;

/// <summary>
/// Work that looks in the database for what is due and does it. It may run twice at once, on several nodes, and may be killed at any instant:
/// the database is the truth, and a run only wakes the work up.
/// </summary>
internal interface IJob
{
    /// <param name="cancellationToken">Cancelled when the bot stops; the run is given a few seconds to end.</param>
    Task RunAsync(CancellationToken cancellationToken);
}
