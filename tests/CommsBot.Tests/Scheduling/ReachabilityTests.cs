using CommsBot.Scheduling;
using CsCheck;
using Shouldly;
using Xunit;
using static CommsBot.Tests.Scheduling.Calendar;

namespace CommsBot.Tests.Scheduling;

public class ReachabilityTests
{
    private static readonly Hours Nights = new(new TimeOnly(22, 0), new TimeOnly(6, 0), Weekdays.WorkingDays);

    // Between 05:00 and 23:45, where no clock changes: there "what the wall shows" has one meaning.
    private static readonly Gen<TimeOnly> Edge = Gen.Int[20, 95].Select(quarter => new TimeOnly(0, 0).AddMinutes(quarter * 15));

    private static readonly Gen<Hours> AnyHours = Gen.Select(Edge, Edge, Gen.Int[1, 127], (start, end, days) => new Hours(start, end, (Weekdays)days));

    [Theory]
    [InlineData("2026-11-23T10:00Z", "2026-11-23T10:00Z")] // Monday at work
    [InlineData("2026-11-23T07:59Z", "2026-11-23T08:00Z")]
    [InlineData("2026-11-23T15:59Z", "2026-11-23T15:59Z")]
    [InlineData("2026-11-23T16:00Z", "2026-11-24T08:00Z")]
    [InlineData("2026-11-27T22:00Z", "2026-11-30T08:00Z")] // Friday night
    [InlineData("2027-03-27T12:00Z", "2027-03-29T07:00Z")] // the clock moves that weekend
    [InlineData("2026-10-24T12:00Z", "2026-10-26T08:00Z")]
    public void Unknown_hours_are_nine_to_five_on_working_days(string instant, string allowed) =>
        Berlin().NextAllowed(Instant(instant), null).ShouldBe(Instant(allowed));

    [Theory]
    [InlineData("2026-11-23T12:00Z", "2026-11-23T21:00Z")]
    [InlineData("2026-11-28T04:59Z", "2026-11-28T04:59Z")] // Saturday morning belongs to Friday's shift
    [InlineData("2026-11-28T05:00Z", "2026-11-30T21:00Z")]
    [InlineData("2026-11-30T01:00Z", "2026-11-30T21:00Z")] // Sunday has none
    [InlineData("2026-10-23T23:30Z", "2026-10-23T23:30Z")]
    public void A_night_shift_belongs_to_the_day_it_began_on(string instant, string allowed) =>
        (Berlin() with { WorkingHours = Nights }).NextAllowed(Instant(instant), null).ShouldBe(Instant(allowed));

    [Fact]
    public void A_night_shift_is_an_hour_shorter_or_longer_when_the_clock_changes()
    {
        var everyNight = Nights with { Days = Weekdays.All };

        Length("2027-03-27T22:00Z").ShouldBe(TimeSpan.FromHours(7));
        Length("2026-10-24T21:00Z").ShouldBe(TimeSpan.FromHours(9));
        Length("2026-11-24T22:00Z").ShouldBe(TimeSpan.FromHours(8));

        TimeSpan Length(string instant) => everyNight.SpanFrom(Instant(instant), Zone("Europe/Berlin"))!.Value is var span ? span.End - span.Start : default;
    }

    [Fact]
    public void A_pause_and_quiet_hours_hold_until_they_are_over()
    {
        var ann = Berlin() with
        {
            QuietHours = new Hours(new TimeOnly(16, 0), new TimeOnly(11, 0), Weekdays.All),
            PausedUntil = Instant("2026-11-25T15:30Z"),
        };

        ann.NextAllowed(Instant("2026-11-23T12:00Z"), null).ShouldBe(Instant("2026-11-26T10:00Z"));
        ann.NextAllowed(Instant("2026-11-26T12:00Z"), null).ShouldBe(Instant("2026-11-26T12:00Z"));
    }

    [Fact]
    public void Nothing_is_allowed_at_or_after_the_expiry()
    {
        Berlin().NextAllowed(Instant("2026-11-23T16:00Z"), Instant("2026-11-24T08:00Z")).ShouldBeNull();
        Berlin().NextAllowed(Instant("2026-11-23T16:00Z"), Instant("2026-11-24T08:01Z")).ShouldBe(Instant("2026-11-24T08:00Z"));
        Berlin().NextAllowed(Instant("2026-11-23T12:00Z"), Instant("2026-11-23T11:00Z")).ShouldBeNull();
    }

    [Fact]
    public void Who_is_quiet_all_through_work_or_never_works_is_never_reached()
    {
        (Berlin() with { QuietHours = new Hours(new TimeOnly(8, 0), new TimeOnly(18, 0), Weekdays.All) }).NextAllowed(Instant("2026-11-23T12:00Z"), null).ShouldBeNull();
        (Berlin() with { WorkingHours = Hours.Office with { Days = Weekdays.None } }).NextAllowed(Instant("2026-11-23T12:00Z"), null).ShouldBeNull();
    }

    [Fact]
    public void The_first_allowed_instant_is_the_one_a_watch_on_the_wall_finds() =>
        Gen.Select(AnyZone, AnyHours, AnyHours, AnyInstant).Sample((zoneId, work, quiet, instant) =>
        {
            var person = new Reachability(Zone(zoneId)) { WorkingHours = work, QuietHours = quiet };

            person.NextAllowed(instant, instant.AddDays(8)).ShouldBe(WatchTheWall(person, instant, instant.AddDays(8)));
        }, iter: 600, threads: 1);

    private static Reachability Berlin() => new(Zone("Europe/Berlin"));

    private static DateTimeOffset? WatchTheWall(Reachability person, DateTimeOffset from, DateTimeOffset expiry)
    {
        for (var at = from; at < expiry; at = at.AddMinutes(15))
        {
            var wall = TimeZoneInfo.ConvertTime(at, person.Zone).DateTime;
            if (Shows(person.WorkingHours, wall) && !Shows(person.QuietHours!, wall))
                return at;
        }

        return null;
    }

    private static bool Shows(Hours hours, DateTime wall)
    {
        var time = TimeOnly.FromDateTime(wall);
        var today = On(hours, wall);
        var yesterday = On(hours, wall.AddDays(-1));
        return hours.Start < hours.End ? today && time >= hours.Start && time < hours.End : (today && time >= hours.Start) || (yesterday && time < hours.End);
    }

    private static bool On(Hours hours, DateTime day) => hours.Days.HasFlag(Enum.Parse<Weekdays>(day.DayOfWeek.ToString()));
}
