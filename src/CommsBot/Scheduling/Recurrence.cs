using System.Text.Json.Serialization;

namespace CommsBot.Scheduling;

/// <summary>On which dates something happens. Pure calendar: no time of day, no zone, no end.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Once), "once")]
[JsonDerivedType(typeof(Daily), "daily")]
[JsonDerivedType(typeof(Weekly), "weekly")]
[JsonDerivedType(typeof(MonthlyByDay), "monthlyByDay")]
[JsonDerivedType(typeof(MonthlyByWeekday), "monthlyByWeekday")]
internal abstract record Recurrence
{
    /// <summary>The first date on or after <paramref name="from"/>, which is never before <paramref name="start"/>.</summary>
    public abstract DateOnly? DateFrom(DateOnly from, DateOnly start);
}

internal sealed record Once : Recurrence
{
    public override DateOnly? DateFrom(DateOnly from, DateOnly start) => from == start ? start : null;
}

internal sealed record Daily : Recurrence
{
    public override DateOnly? DateFrom(DateOnly from, DateOnly start) => from;
}

/// <param name="Weeks">1 is every week. Weeks begin on Monday and are counted from the one that the start date is in.</param>
internal sealed record Weekly(Weekdays Days, int Weeks = 1) : Recurrence
{
    public const int MaxWeeks = 52;

    public override DateOnly? DateFrom(DateOnly from, DateOnly start)
    {
        var firstMonday = start.AddDays(-start.DaysSinceMonday());
        var week = (from.DayNumber - firstMonday.DayNumber) / 7;
        var date = week % Weeks == 0 ? from : firstMonday.AddDays((week / Weeks + 1) * Weeks * 7);
        while (!Days.Include(date))
            date = date.DayOfWeek == DayOfWeek.Sunday ? date.AddDays(1 + (Weeks - 1) * 7) : date.AddDays(1);

        return date;
    }
}

/// <param name="Day">1 to 31. A month without that day has it on its last day, so that no month goes without.</param>
internal sealed record MonthlyByDay(int Day) : Recurrence
{
    public override DateOnly? DateFrom(DateOnly from, DateOnly start)
    {
        var date = In(from.Year, from.Month);
        if (date >= from)
            return date;

        var next = new DateOnly(from.Year, from.Month, 1).AddMonths(1);
        return In(next.Year, next.Month);
    }

    private DateOnly In(int year, int month) => new(year, month, Math.Min(Day, DateTime.DaysInMonth(year, month)));
}

internal sealed record MonthlyByWeekday(WeekOfMonth Week, DayOfWeek Day) : Recurrence
{
    public override DateOnly? DateFrom(DateOnly from, DateOnly start)
    {
        var month = new DateOnly(from.Year, from.Month, 1);
        var date = In(month);
        return date >= from ? date : In(month.AddMonths(1));
    }

    private DateOnly In(DateOnly month)
    {
        // The last one is the first one on or after the seventh day from the end.
        var earliest = Week == WeekOfMonth.Last ? month.AddMonths(1).AddDays(-7) : month.AddDays(7 * (int)Week);
        return earliest.AddDays((Day - earliest.DayOfWeek + 7) % 7);
    }
}

/// <summary>No fifth: most months have none, and who says "fifth" means the last.</summary>
internal enum WeekOfMonth
{
    First,
    Second,
    Third,
    Fourth,
    Last,
}
