using System.Globalization;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary>A week of ISO 8601, Monday to Sunday, written <c>2026-W48</c>. The year is the week's, not the day's.</summary>
internal readonly record struct IsoWeek(int Year, int Week)
{
    /// <summary>The week that an instant falls in, on the calendar of a time zone.</summary>
    public static IsoWeek Of(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        return new IsoWeek(ISOWeek.GetYear(local), ISOWeek.GetWeekOfYear(local));
    }

    public static IsoWeek Parse(string text) =>
        new(int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(6), CultureInfo.InvariantCulture));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Week:00}");
}
