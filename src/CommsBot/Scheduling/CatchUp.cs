namespace CommsBot.Scheduling;

/// <summary>What becomes of an occurrence whose time passed while the bot was down, or late: sent if it is still of use, else said to be missed.</summary>
internal static class CatchUp
{
    public static readonly TimeSpan OnceIsUsefulFor = TimeSpan.FromHours(12);
    public static readonly TimeSpan RecurringIsUsefulForAtLeast = TimeSpan.FromHours(2);

    /// <summary>For one person, in their zone and hours.</summary>
    /// <param name="due">When it was due.</param>
    /// <param name="nextDue">When the schedule's next occurrence is due; null when there is none.</param>
    public static CatchUpVerdict Decide(Schedule schedule, DateTimeOffset due, DateTimeOffset? nextDue, DateTimeOffset now, Hours workingHours, TimeZoneInfo zone)
    {
        if (nextDue <= now)
            return CatchUpVerdict.MissedForANewerOne;

        return now <= UsefulUntil(schedule, due, workingHours, zone) ? CatchUpVerdict.Send : CatchUpVerdict.MissedTooLate;
    }

    /// <summary>Once: 12 hours. Recurring: the end of the working day it was meant for, but 2 hours at least.</summary>
    private static DateTimeOffset UsefulUntil(Schedule schedule, DateTimeOffset due, Hours workingHours, TimeZoneInfo zone)
    {
        if (schedule.Repeats is Once)
            return due + OnceIsUsefulFor;

        var soonest = due + RecurringIsUsefulForAtLeast;
        return workingHours.SpanFrom(due, zone) is { } day && day.End > soonest ? day.End : soonest;
    }
}

internal enum CatchUpVerdict
{
    Send,
    MissedTooLate,

    /// <summary>Of several that passed, only the newest is sent.</summary>
    MissedForANewerOne,
}
