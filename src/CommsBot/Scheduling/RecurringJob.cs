namespace CommsBot.Scheduling;

/// <summary>A job that is woken again and again, on one of the nodes at a time.</summary>
internal sealed record RecurringJob(string Id, Type Type, TimeSpan Every)
{
    /// <exception cref="ArgumentException">Not a number of seconds, minutes or hours that divides a minute, an hour or a day.</exception>
    public string Cron => Every switch
    {
        { Ticks: TimeSpan.TicksPerMinute } => "* * * * *",
        { Ticks: TimeSpan.TicksPerHour } => "0 * * * *",
        { Ticks: TimeSpan.TicksPerDay } => "0 0 * * *",
        _ when Divides(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1)) => $"*/{Every.Seconds} * * * * *",
        _ when Divides(TimeSpan.FromHours(1), TimeSpan.FromMinutes(1)) => $"*/{Every.Minutes} * * * *",
        _ when Divides(TimeSpan.FromDays(1), TimeSpan.FromHours(1)) => $"0 */{Every.Hours} * * *",
        _ => throw new ArgumentException($"The job {Id} cannot run every {Every}: choose seconds, minutes or hours that divide the next longer unit.", Id),
    };

    private bool Divides(TimeSpan whole, TimeSpan unit) =>
        Every > TimeSpan.Zero && Every < whole && whole.Ticks % Every.Ticks == 0 && Every.Ticks % unit.Ticks == 0;
}
