using System.Globalization;
using CommsBot.Scheduling;
using CsCheck;

namespace CommsBot.Tests.Scheduling;

/// <summary>Zones, schedules and instants for the tests of this folder.</summary>
internal static class Calendar
{
    public static readonly string[] ZoneIds =
    [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia", "Asia/Kathmandu", "America/St_Johns",
        "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo", "Africa/Cairo", "Asia/Beirut", "Europe/Dublin", "Etc/UTC",
    ];

    public static readonly Gen<string> AnyZone = Gen.Int[0, ZoneIds.Length - 1].Select(i => ZoneIds[i]);

    public static readonly Gen<DateOnly> AnyDate = Gen.Int[0, 3652].Select(new DateOnly(2024, 1, 1).AddDays);

    public static readonly Gen<TimeOnly> AnyTime = Gen.Int[0, 95].Select(quarter => new TimeOnly(0, 0).AddMinutes(quarter * 15));

    public static readonly Gen<DateTimeOffset> AnyInstant =
        Gen.Int[0, 3652 * 96].Select(quarter => new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(quarter * 15));

    public static readonly Gen<Recurrence> AnyRecurrence = Gen.OneOf(
        Gen.Const<Recurrence>(new Once()),
        Gen.Const<Recurrence>(new Daily()),
        Gen.Select(Gen.Int[1, 127], Gen.Int[1, 6], (days, weeks) => (Recurrence)new Weekly((Weekdays)days, weeks)),
        Gen.Int[1, 31].Select(day => (Recurrence)new MonthlyByDay(day)),
        Gen.Select(Gen.Enum<WeekOfMonth>(), Gen.Enum<DayOfWeek>(), (week, day) => (Recurrence)new MonthlyByWeekday(week, day)));

    public static readonly Gen<Schedule> AnySchedule =
        from repeats in AnyRecurrence
        from start in AnyDate
        from at in AnyTime
        from zoneId in AnyZone
        from zone in Gen.Enum<ScheduleZone>()
        from days in Gen.Int[31, 1500].Nullable()
        from count in Gen.Int[1, 60].Nullable()
        select new Schedule
        {
            // Ninety days always have one of everything, every six weeks included.
            Repeats = repeats, Start = start, At = at, ZoneId = zoneId, Zone = zone,
            Until = days is { } d ? start.AddDays(d + 60) : null,
            Count = days is null ? count : null,
        };

    public static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    public static Schedule Repeating(Recurrence repeats, string start, string at = "10:00", string zone = "Europe/Berlin") =>
        new() { Repeats = repeats, Start = Date(start), At = Time(at), ZoneId = zone };
}
