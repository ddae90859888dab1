namespace CommsBot.Scheduling;

[Flags]
internal enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    WorkingDays = Monday | Tuesday | Wednesday | Thursday | Friday,
    All = WorkingDays | Saturday | Sunday,
}

internal static class WeekdaysExtensions
{
    /// <summary>0 is Monday, as in ISO 8601.</summary>
    public static int DaysSinceMonday(this DateOnly date) => ((int)date.DayOfWeek + 6) % 7;

    public static bool Include(this Weekdays days, DateOnly date) => ((int)days >> date.DaysSinceMonday() & 1) == 1;

    /// <summary>The single days, Monday first.</summary>
    public static IReadOnlyList<DayOfWeek> ToList(this Weekdays days) =>
        [.. Enumerable.Range(0, 7).Where(i => ((int)days >> i & 1) == 1).Select(i => (DayOfWeek)((i + 1) % 7))];
}
