using System.Globalization;
using CommsBot.Polls.Asking;
using CsCheck;
using Shouldly;
using Xunit;
using Calendar = CommsBot.Tests.Scheduling.Calendar;

namespace CommsBot.Tests.Polls.Asking;

public class DeadlineTests
{
    [Theory]
    [InlineData("until Friday 17:00", "2026-11-27 17:00")]
    [InlineData("bis Freitag 17 Uhr", "2026-11-27 17:00")]
    [InlineData("bis nächsten Freitag, 17.30 Uhr", "2026-11-27 17:30")]
    [InlineData("bis Fr. um 9 Uhr", "2026-11-27 09:00")]
    [InlineData("until tomorrow", "2026-11-24 23:59")]
    [InlineData("bis morgen", "2026-11-24 23:59")]
    [InlineData("bis übermorgen 12 Uhr", "2026-11-25 12:00")]
    [InlineData("until the day after tomorrow at noon", "2026-11-25 12:00")]
    [InlineData("until 5pm", "2026-11-23 17:00")]
    [InlineData("till 5:30 p.m. tomorrow", "2026-11-24 17:30")]
    [InlineData("by 12 am tomorrow", "2026-11-24 00:00")]
    [InlineData("until midnight", "2026-11-24 00:00")]
    [InlineData("bis heute 24 Uhr", "2026-11-24 00:00")]
    [InlineData("bis Mitternacht", "2026-11-24 00:00")]
    [InlineData("until Monday 15:00", "2026-11-30 15:00")]
    [InlineData("until Monday 15:01", "2026-11-23 15:01")]
    [InlineData("until Monday", "2026-11-23 23:59")]
    [InlineData("until 24.12. 12:00", "2026-12-24 12:00")]
    [InlineData("bis 24.12.26 12 Uhr", "2026-12-24 12:00")]
    [InlineData("bis zum 24. Dezember 2026", "2026-12-24 23:59")]
    [InlineData("until December 24, 2026 at 6 pm", "2026-12-24 18:00")]
    [InlineData("until 24th of December", "2026-12-24 23:59")]
    [InlineData("until 12/24", "2026-12-24 23:59")]
    [InlineData("bis 15.1.", "2027-01-15 23:59")]
    [InlineData("until 2027-02-28", "2027-02-28 23:59")]
    [InlineData("schließt am Freitag um 17 Uhr", "2026-11-27 17:00")]
    [InlineData("closes on Friday at 5pm", "2026-11-27 17:00")]
    [InlineData("in 2 hours", "2026-11-23 17:00")]
    [InlineData("in 2 Stunden", "2026-11-23 17:00")]
    [InlineData("in einer Stunde", "2026-11-23 16:00")]
    [InlineData("in half an hour", "2026-11-23 15:30")]
    [InlineData("in 45 min", "2026-11-23 15:45")]
    [InlineData("for 3 days", "2026-11-26 15:00")]
    [InlineData("für drei Tage", "2026-11-26 15:00")]
    [InlineData("zwei Wochen lang", "2026-12-07 15:00")]
    [InlineData("for a week", "2026-11-30 15:00")]
    public void Says_when_as_people_do_on_a_Monday_afternoon_in_Berlin(string typed, string local)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var now = new DateTimeOffset(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);

        var words = LineWords.Read(typed, now, zone);

        words.ShouldNotBeNull();
        words.Problem.ShouldBeNull();
        TimeZoneInfo.ConvertTime(words.ClosesAt!.Value, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).ShouldBe(local);
    }

    [Theory]
    [InlineData("until home")]
    [InlineData("bis bald")]
    [InlineData("until 5")]
    [InlineData("in 2 cars")]
    [InlineData("until Fridays")]
    [InlineData("until 17:000")]
    public void Other_words_are_no_deadline(string typed) =>
        LineWords.Read(typed, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc).ShouldBeNull();

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28T12:00Z", "until tomorrow 2:30", "2026-03-29T01:30Z")]
    [InlineData("Europe/Berlin", "2026-10-24T12:00Z", "until tomorrow 2:30", "2026-10-25T00:30Z")]
    [InlineData("Europe/Berlin", "2026-03-28T01:30Z", "for 1 day", "2026-03-29T01:30Z")]
    [InlineData("Europe/Berlin", "2026-03-29T00:30Z", "in 1 hour", "2026-03-29T01:30Z")]
    [InlineData("America/New_York", "2026-11-23T14:00Z", "until Friday 17:00", "2026-11-27T22:00Z")]
    [InlineData("Pacific/Auckland", "2026-11-23T14:00Z", "until 17:00", "2026-11-24T04:00Z")]
    public void Knows_the_writers_zone_and_its_clock_changes(string zone, string now, string typed, string instant) =>
        LineWords.Read(typed, At(now), TimeZoneInfo.FindSystemTimeZoneById(zone))!.ClosesAt.ShouldBe(At(instant));

    [Fact]
    public void What_is_understood_lies_ahead_within_a_year() =>
        Gen.Select(Calendar.AnyInstant, Calendar.AnyZone, Any("until Friday 17:00", "bis morgen 2:30", "in 3 days", "bis 1.4.", "until midnight", "until Sunday"))
            .Sample((now, zone, typed) =>
            {
                var words = LineWords.Read(typed, now, TimeZoneInfo.FindSystemTimeZoneById(zone))!;
                (words.ClosesAt is null).ShouldBe(words.Problem is not null);
                if (words.ClosesAt is { } at)
                    at.ShouldBeInRange(now.AddTicks(1), now.AddDays(Deadline.MostDays));
            });

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
