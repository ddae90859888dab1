using System.Globalization;
using System.Text.RegularExpressions;

namespace CommsBot.Polls.Asking;

/// <summary>The day of a <see cref="Deadline"/>.</summary>
internal static class DeadlineDate
{
    /// <param name="match">Of <see cref="DeadlinePattern"/>.</param>
    /// <param name="local">Now, on the writer's wall.</param>
    /// <param name="time">The time of that day.</param>
    /// <returns>Null for a day no calendar has, or one that may be two: 5/6.</returns>
    public static DateOnly? Of(Match match, DateTime local, TimeOnly time)
    {
        var today = DateOnly.FromDateTime(local);
        if (match.Has("tomorrow"))
            return today.AddDays(1);
        if (match.Has("inTwo"))
            return today.AddDays(2);
        if (Enumerable.Range(0, 7).Cast<int?>().FirstOrDefault(d => match.Has($"wd{d}")) is { } weekday)
            return NextWeekday(weekday, today, hasPassedToday: time <= TimeOnly.FromDateTime(local));
        if (match.Has("a"))
            return Slashed(match, today);

        return match.Number("d") is { } day ? Date(match.Number("y"), MonthOf(match), day, today) : today;
    }

    private static DateOnly NextWeekday(int weekday, DateOnly today, bool hasPassedToday)
    {
        var days = (weekday - (int)today.DayOfWeek + 7) % 7;
        return today.AddDays(days == 0 && hasPassedToday ? 7 : days);
    }

    private static int MonthOf(Match match) =>
        match.Number("m") ?? Enumerable.Range(1, 12).FirstOrDefault(m => match.Has($"m{m}"));

    /// <summary>Day and month or month and day: only where one of the two is possible.</summary>
    private static DateOnly? Slashed(Match match, DateOnly today)
    {
        var (a, b, year) = (match.Number("a")!.Value, match.Number("b")!.Value, match.Number("y"));
        return (a > 12, b > 12) switch
        {
            (true, false) => Date(year, b, a, today),
            (false, true) => Date(year, a, b, today),
            _ when a == b => Date(year, a, b, today),
            _ => null,
        };
    }

    private static DateOnly? Date(int? year, int month, int day, DateOnly today)
    {
        if (year is { } given)
            return Existing(given < 100 ? 2000 + given : given, month, day);

        // In November "15 January" is next year's; "15 October" is the one that has passed.
        return Existing(today.Year, month, day) is not { } thisYear || thisYear >= today.AddMonths(-6)
            ? Existing(today.Year, month, day)
            : Existing(today.Year + 1, month, day);
    }

    private static DateOnly? Existing(int year, int month, int day) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    internal static bool Has(this Match match, string group) => match.Groups[group].Success;

    internal static int? Number(this Match match, string group) =>
        match.Has(group) ? int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
