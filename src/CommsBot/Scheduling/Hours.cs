namespace CommsBot.Scheduling;

/// <summary>
/// Hours of somebody's days, such as 09:00-17:00. An end at or before the start is on the next day (22:00-06:00, or 00:00-00:00 for the whole day)
/// and belongs to the day it began on.
/// </summary>
internal sealed record Hours(TimeOnly Start, TimeOnly End, Weekdays Days)
{
    /// <summary>Where nothing is known.</summary>
    public static Hours Office { get; } = new(new TimeOnly(9, 0), new TimeOnly(17, 0), Weekdays.WorkingDays);

    public static Hours Always { get; } = new(TimeOnly.MinValue, TimeOnly.MinValue, Weekdays.All);

    /// <summary>The hours that an instant falls in, or else the next; null when no day has any.</summary>
    public (DateTimeOffset Start, DateTimeOffset End)? SpanFrom(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var yesterday = WallClock.DateOf(instant, zone).AddDays(-1);
        foreach (var date in Enumerable.Range(0, 10).Select(yesterday.AddDays).Where(d => Days.Include(d)))
        {
            var end = WallClock.InstantOf(End > Start ? date : date.AddDays(1), End, zone);
            if (end > instant)
                return (WallClock.InstantOf(date, Start, zone), end);
        }

        return null;
    }
}
