namespace CommsBot.Scheduling;

/// <summary>From a time on somebody's wall clock to the instant, through every change of the clock.</summary>
internal static class WallClock
{
    /// <summary>
    /// Gap: later by the gap's length (02:30 becomes 03:30), as RFC 5545 has it for calendars. Overlap: the first of the two, once.
    /// </summary>
    public static DateTimeOffset InstantOf(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        // Offsets are asked for instants only: IsInvalidTime and IsAmbiguousTime err where winter, not summer, is the exception (Casablanca).
        var local = date.ToDateTime(time, DateTimeKind.Utc);
        var before = zone.GetUtcOffset(local.AddDays(-1));
        var after = zone.GetUtcOffset(local.AddDays(1));
        var existsAfterOnly = zone.GetUtcOffset(local - before) != before && zone.GetUtcOffset(local - after) == after;
        return new DateTimeOffset(local - (existsAfterOnly ? after : before));
    }

    public static DateOnly DateOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
