using System.Globalization;
using System.Text.RegularExpressions;
using CommsBot.Scheduling;

namespace CommsBot.Polls.Asking;

/// <summary>
/// Until when, from what somebody wrote. A day without a time means all of that day; a weekday is the next one, today included while its time is to
/// come; a date without a year is the nearest to come. Hours and minutes are counted, days and weeks keep the time on the wall.
/// </summary>
internal static class Deadline
{
    public const int MostDays = 366;

    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <param name="match">Of <see cref="DeadlinePattern"/>.</param>
    /// <param name="now">When it was written.</param>
    /// <param name="zone">The writer's.</param>
    /// <returns>The instant, or what is wrong with it.</returns>
    public static (DateTimeOffset? At, PollLineProblem? Problem) Read(Match match, DateTimeOffset now, TimeZoneInfo zone)
    {
        var at = Lasting(match, now, zone) ?? Until(match, now, zone);
        return at switch
        {
            null => (null, PollLineProblem.UnreadableTime),
            _ when at <= now => (null, PollLineProblem.TimePassed),
            _ when at > now.AddDays(MostDays) => (null, PollLineProblem.TimeTooFar),
            _ => (at, null),
        };
    }

    private static DateTimeOffset? Lasting(Match match, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (match.Has("half"))
            return now.AddMinutes(30);
        if (!match.Has("n"))
            return null;

        var count = Count(match.Groups["n"].Value.ToUpperInvariant());
        if (match.Has("minutes"))
            return now.AddMinutes(count);
        if (match.Has("hours"))
            return now.AddHours(count);

        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime.AddDays(count * (match.Has("weeks") ? 7 : 1));
        return WallClock.InstantOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), zone);
    }

    private static int Count(string word) => word switch
    {
        "TWO" or "ZWEI" => 2,
        "THREE" or "DREI" => 3,
        "FOUR" or "VIER" => 4,
        "FIVE" or "FÜNF" or "FUENF" => 5,
        "SIX" or "SECHS" => 6,
        "SEVEN" or "SIEBEN" => 7,
        _ => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1,
    };

    private static DateTimeOffset? Until(Match match, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        if (TimeOf(match) is not var (time, isNextDay) || DeadlineDate.Of(match, local, isNextDay ? EndOfDay : time) is not { } date)
            return null;

        return WallClock.InstantOf(isNextDay ? date.AddDays(1) : date, time, zone);
    }

    /// <returns>Null for a time no clock shows.</returns>
    private static (TimeOnly Time, bool IsNextDay)? TimeOf(Match match)
    {
        if (match.Has("noon"))
            return (new TimeOnly(12, 0), false);
        if (match.Has("midnight"))
            return (TimeOnly.MinValue, true);
        if (!match.Has("h"))
            return (EndOfDay, false);

        var (hour, minute) = (match.Number("h"), match.Number("min") ?? 0);
        if (match.Has("am") || match.Has("pm"))
            hour = hour is >= 1 and <= 12 ? (hour % 12) + (match.Has("pm") ? 12 : 0) : null;

        return hour switch
        {
            24 when minute == 0 => (TimeOnly.MinValue, true),
            >= 0 and <= 23 when minute <= 59 => (new TimeOnly(hour.Value, minute), false),
            _ => null,
        };
    }
}
