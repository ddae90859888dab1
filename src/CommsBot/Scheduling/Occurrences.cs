namespace CommsBot.Scheduling;

/// <summary>When a schedule comes round. Each step costs the same, however far apart or long ago.</summary>
internal sealed class Occurrences
{
    // Kiritimati has the earliest clocks there are.
    private static readonly TimeSpan EarliestClocks = TimeSpan.FromHours(14);

    private readonly Schedule schedule;
    private readonly TimeZoneInfo senderZone;
    private readonly DateOnly last = DateOnly.MaxValue;

    /// <exception cref="ArgumentException">The schedule has a problem.</exception>
    public Occurrences(Schedule schedule)
    {
        if (schedule.FindProblem() is { } problem)
            throw new ArgumentException($"The schedule has a problem: {problem}.", nameof(schedule));

        this.schedule = schedule;
        senderZone = Zones.Find(schedule.ZoneId)!;
        if (schedule.Until is { } until)
            last = until;
        else if (schedule.Count is { } count)
            last = DatesFrom(schedule.Start).Take(count).Last();
    }

    public Occurrence? NextAfter(DateTimeOffset instant) => After(instant).Select(o => (Occurrence?)o).FirstOrDefault();

    /// <summary>All that are due after an instant, in order; without an end where the schedule has none.</summary>
    public IEnumerable<Occurrence> After(DateTimeOffset instant)
    {
        // A wall is at most a day behind UTC, and a zone may leave out one day more.
        var day = DateOnly.FromDateTime(instant.UtcDateTime);
        var from = day.DayNumber < schedule.Start.DayNumber + 2 ? schedule.Start : day.AddDays(-2);
        foreach (var date in DatesFrom(from))
        {
            var due = DueOn(date);
            if (due <= instant)
                continue;

            yield return new Occurrence(date, due);
            // A day that a zone leaves out falls on the next one: that is one occurrence, not two.
            instant = due;
        }
    }

    /// <summary>When the occurrence of a date is due for somebody.</summary>
    public DateTimeOffset DueFor(DateOnly date, TimeZoneInfo recipientZone) =>
        WallClock.InstantOf(date, schedule.At, schedule.Zone == ScheduleZone.Sender ? senderZone : recipientZone);

    private DateTimeOffset DueOn(DateOnly date) => schedule.Zone == ScheduleZone.Sender
        ? WallClock.InstantOf(date, schedule.At, senderZone)
        : new DateTimeOffset(date.ToDateTime(schedule.At), EarliestClocks).ToUniversalTime();

    private IEnumerable<DateOnly> DatesFrom(DateOnly from)
    {
        while (schedule.Repeats.DateFrom(from, schedule.Start) is { } date && date <= last)
        {
            yield return date;
            from = date.AddDays(1);
        }
    }
}
