using CommsBot.Scheduling;
using Shouldly;
using Xunit;
using static CommsBot.Tests.Scheduling.Calendar;

namespace CommsBot.Tests.Scheduling;

public class CatchUpTests
{
    [Theory]
    [InlineData("2026-11-24T09:00Z", nameof(CatchUpVerdict.Send))]
    [InlineData("2026-11-24T21:00Z", nameof(CatchUpVerdict.Send))]
    [InlineData("2026-11-24T21:01Z", nameof(CatchUpVerdict.MissedTooLate))]
    public void What_happens_once_is_of_use_for_twelve_hours(string now, string verdict) => Decide(new Once(), "10:00", null, now).ShouldBe(verdict);

    [Theory]
    [InlineData("10:00", "2026-11-24T16:00Z", nameof(CatchUpVerdict.Send))]
    [InlineData("10:00", "2026-11-24T16:01Z", nameof(CatchUpVerdict.MissedTooLate))]
    // Just before the end of work: two hours at least.
    [InlineData("16:59", "2026-11-24T17:59Z", nameof(CatchUpVerdict.Send))]
    [InlineData("16:59", "2026-11-24T18:00Z", nameof(CatchUpVerdict.MissedTooLate))]
    // Due in the evening is meant for the next working day.
    [InlineData("20:00", "2026-11-25T16:00Z", nameof(CatchUpVerdict.Send))]
    [InlineData("20:00", "2026-11-25T16:01Z", nameof(CatchUpVerdict.MissedTooLate))]
    public void What_recurs_is_of_use_until_the_working_day_ends(string at, string now, string verdict) =>
        Decide(new Weekly(Weekdays.Tuesday), at, "2026-12-01T09:00Z", now).ShouldBe(verdict);

    [Fact]
    public void Of_several_that_passed_only_the_newest_is_sent()
    {
        var schedule = Repeating(new Daily(), "2026-11-24");
        var now = Instant("2026-11-27T10:30Z");
        var occurrences = new Occurrences(schedule).After(Instant("2026-11-23T00:00Z")).Take(4).ToList();

        var verdicts = occurrences.Select(o =>
            CatchUp.Decide(schedule, o.Due, new Occurrences(schedule).NextAfter(o.Due)?.Due, now, Hours.Office, Zone("Europe/Berlin")));

        verdicts.ShouldBe([CatchUpVerdict.MissedForANewerOne, CatchUpVerdict.MissedForANewerOne, CatchUpVerdict.MissedForANewerOne, CatchUpVerdict.Send]);
    }

    private static string Decide(Recurrence repeats, string at, string? nextDue, string now)
    {
        var due = WallClock.InstantOf(Date("2026-11-24"), Time(at), Zone("Europe/Berlin"));
        var next = nextDue is null ? (DateTimeOffset?)null : Instant(nextDue);
        return CatchUp.Decide(Repeating(repeats, "2026-11-24", at), due, next, Instant(now), Hours.Office, Zone("Europe/Berlin")).ToString();
    }
}
