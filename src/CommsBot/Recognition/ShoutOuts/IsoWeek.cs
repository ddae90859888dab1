using System.Globalization;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary>A week of ISO 8601, Monday to Sunday, written <c>2026-W48</c>. The year is the week's, not the day's.</summary>
internal readonly record struct IsoWeek(int Year, int Week)
{
    public IsoWeek Previous => Of(Monday.AddDays(-7));

    private DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Week, DayOfWeek.Monday));

    /// <summary>The week that an instant falls in, on the calendar of a time zone.</summary>
    public static IsoWeek Of(DateTimeOffset instant, TimeZoneInfo zone) => Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime));

    public static IsoWeek Of(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return new IsoWeek(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
    }

    public static IsoWeek Parse(string text) =>
        new(int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(6), CultureInfo.InvariantCulture));

    public DateOnly DateOf(DayOfWeek day) => Monday.AddDays(((int)day + 6) % 7);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Week:00}");
}
