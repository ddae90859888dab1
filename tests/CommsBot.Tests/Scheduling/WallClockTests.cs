using CommsBot.Scheduling;
using Shouldly;
using Xunit;
using static CommsBot.Tests.Scheduling.Calendar;

namespace CommsBot.Tests.Scheduling;

public class WallClockTests
{
    public static TheoryData<string> Zones() => [.. ZoneIds];

    [Theory]
    [InlineData("Europe/Berlin", "2027-03-28", "02:30", "2027-03-28T01:30Z", "03:30")]
    [InlineData("America/New_York", "2027-03-14", "02:00", "2027-03-14T07:00Z", "03:00")]
    [InlineData("Australia/Lord_Howe", "2027-10-03", "02:15", "2027-10-02T15:45Z", "02:45")]
    [InlineData("Africa/Casablanca", "2027-03-14", "02:30", "2027-03-14T02:30Z", "03:30")]
    [InlineData("Asia/Beirut", "2027-03-28", "00:00", "2027-03-27T22:00Z", "01:00")]
    [InlineData("Pacific/Apia", "2011-12-30", "10:00", "2011-12-30T20:00Z", "10:00")]
    public void Time_that_is_left_out_moves_later_by_the_length_of_the_gap(string zone, string date, string time, string instant, string onTheWall)
    {
        var found = WallClock.InstantOf(Date(date), Time(time), Zone(zone));

        found.ShouldBe(Instant(instant));
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(found, Zone(zone)).DateTime).ShouldBe(Time(onTheWall));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30Z")]
    [InlineData("America/New_York", "2026-11-01", "01:00", "2026-11-01T05:00Z")]
    [InlineData("Australia/Lord_Howe", "2027-04-04", "01:45", "2027-04-03T14:45Z")]
    [InlineData("Africa/Casablanca", "2027-02-07", "02:30", "2027-02-07T01:30Z")]
    [InlineData("Asia/Beirut", "2026-10-24", "23:30", "2026-10-24T20:30Z")]
    public void Time_that_comes_twice_is_the_first(string zone, string date, string time, string instant) =>
        WallClock.InstantOf(Date(date), Time(time), Zone(zone)).ShouldBe(Instant(instant));

    [Theory]
    [InlineData("Europe/Berlin", "2026-11-24", "10:00", "2026-11-24T09:00Z")]
    [InlineData("Europe/Berlin", "2027-06-01", "10:00", "2027-06-01T08:00Z")]
    [InlineData("Asia/Kathmandu", "2028-02-29", "00:00", "2028-02-28T18:15Z")]
    [InlineData("America/St_Johns", "2026-12-31", "23:59", "2027-01-01T03:29Z")]
    [InlineData("Pacific/Kiritimati", "2027-01-01", "00:00", "2026-12-31T10:00Z")]
    [InlineData("Pacific/Pago_Pago", "2027-01-01", "00:00", "2027-01-01T11:00Z")]
    [InlineData("Pacific/Apia", "2011-12-29", "23:59", "2011-12-30T09:59Z")]
    [InlineData("Pacific/Apia", "2011-12-31", "00:00", "2011-12-30T10:00Z")]
    public void Ordinary_time_is_what_the_wall_says(string zone, string date, string time, string instant) =>
        WallClock.InstantOf(Date(date), Time(time), Zone(zone)).ShouldBe(Instant(instant));

    [Theory]
    [MemberData(nameof(Zones))]
    public void Ten_years_agree_with_watching_the_wall(string zone)
    {
        foreach (var time in new[] { "00:00", "01:45", "02:30", "23:30" }.Select(Time))
        {
            for (var date = new DateOnly(2025, 1, 1); date.Year < 2035; date = date.AddDays(1))
                WallClock.InstantOf(date, time, Zone(zone)).ShouldBe(WatchTheWall(date.ToDateTime(time), Zone(zone)), $"{date:O} {time:t} in {zone}");
        }
    }

    /// <summary>Knows nothing of offsets: looks at the wall every quarter of an hour until it shows the time, or has jumped over it.</summary>
    private static DateTimeOffset WatchTheWall(DateTime wanted, TimeZoneInfo zone)
    {
        var quarter = TimeSpan.FromMinutes(15);
        var utc = DateTime.SpecifyKind(wanted, DateTimeKind.Utc).AddHours(-15);
        // Skip what cannot matter: the wall is hours behind.
        while (wanted - TimeZoneInfo.ConvertTimeFromUtc(utc, zone) is var left && left > TimeSpan.FromHours(3))
            utc += TimeSpan.FromHours(2);

        while (TimeZoneInfo.ConvertTimeFromUtc(utc + quarter, zone) <= wanted && TimeZoneInfo.ConvertTimeFromUtc(utc, zone) != wanted)
            utc += quarter;

        return new DateTimeOffset(utc + (wanted - TimeZoneInfo.ConvertTimeFromUtc(utc, zone)));
    }
}
