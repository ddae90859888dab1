using System.Globalization;
using CommsBot.Scheduling;
using CsCheck;
using Shouldly;
using Xunit;
using static CommsBot.Tests.Scheduling.Calendar;

namespace CommsBot.Tests.Scheduling;

public class OccurrencesTests
{
    [Fact]
    public void Dates_agree_with_a_calendar_walked_day_by_day() => AnySchedule.Sample(schedule =>
    {
        var expected = WalkedDates(schedule).ToList();

        new Occurrences(schedule).After(DateTimeOffset.MinValue).TakeWhile(o => o.Date < schedule.Start.AddYears(10)).Select(o => o.Date)
            .ShouldBe(expected);
    }, iter: 1000, threads: 1);

    [Fact]
    public void From_any_instant_the_next_is_the_first_of_all_that_are_later() => Gen.Select(AnySchedule, AnyInstant).Sample((schedule, instant) =>
    {
        var occurrences = new Occurrences(schedule);
        var all = occurrences.After(DateTimeOffset.MinValue).TakeWhile(o => o.Date.Year < 2037);

        occurrences.NextAfter(instant).ShouldBe(all.Select(o => (Occurrence?)o).FirstOrDefault(o => o!.Value.Due > instant));
    }, iter: 1000, threads: 1);

    [Fact]
    public void Nobody_is_due_before_their_occurrence_and_each_wall_shows_its_time() => Gen.Select(AnySchedule, AnyZone).Sample((schedule, zone) =>
    {
        schedule = schedule with { Zone = ScheduleZone.Recipient, At = new TimeOnly(10, 15) };
        var occurrences = new Occurrences(schedule);
        var next = occurrences.NextAfter(DateTimeOffset.MinValue)!.Value;

        var due = occurrences.DueFor(next.Date, Zone(zone));

        due.ShouldBeGreaterThanOrEqualTo(next.Due);
        TimeZoneInfo.ConvertTime(due, Zone(zone)).DateTime.ShouldBe(next.Date.ToDateTime(schedule.At));
    }, iter: 500, threads: 1);

    [Fact]
    public void In_the_senders_zone_everybody_is_due_at_once()
    {
        var occurrences = new Occurrences(Repeating(new Daily(), "2026-11-24"));

        occurrences.DueFor(Date("2026-11-24"), Zone("Asia/Kathmandu")).ShouldBe(Instant("2026-11-24T09:00Z"));
        occurrences.NextAfter(Instant("2026-11-01T00:00Z")).ShouldBe(new Occurrence(Date("2026-11-24"), Instant("2026-11-24T09:00Z")));
    }

    [Fact]
    public void In_each_recipients_zone_Kiritimati_begins_and_Pago_Pago_follows_a_day_later()
    {
        var occurrences = new Occurrences(Repeating(new Daily(), "2026-11-24") with { Zone = ScheduleZone.Recipient });

        occurrences.NextAfter(Instant("2026-11-01T00:00Z")).ShouldBe(new Occurrence(Date("2026-11-24"), Instant("2026-11-23T20:00Z")));
        occurrences.DueFor(Date("2026-11-24"), Zone("Pacific/Kiritimati")).ShouldBe(Instant("2026-11-23T20:00Z"));
        occurrences.DueFor(Date("2026-11-24"), Zone("Europe/Berlin")).ShouldBe(Instant("2026-11-24T09:00Z"));
        occurrences.DueFor(Date("2026-11-24"), Zone("Pacific/Pago_Pago")).ShouldBe(Instant("2026-11-24T21:00Z"));
    }

    [Theory]
    [InlineData(1, "2026-11-26", "2026-12-01 2026-12-03 2026-12-08")]
    // Every second week counts from the week of the start, though its Tuesday has passed.
    [InlineData(2, "2026-11-26", "2026-12-08 2026-12-10 2026-12-22")]
    [InlineData(2, "2026-11-24", "2026-11-26 2026-12-08 2026-12-10")]
    // Over a year of 53 weeks, where "even weeks" would stumble.
    [InlineData(2, "2026-12-22", "2026-12-24 2027-01-05 2027-01-07")]
    public void Weeks_are_counted_from_the_week_of_the_start(int weeks, string start, string following) =>
        Dates(Repeating(new Weekly(Weekdays.Tuesday | Weekdays.Thursday, weeks), start), skip: 1).ShouldBe(following);

    [Theory]
    [InlineData(31, "2028-01-01", "2028-01-31 2028-02-29 2028-03-31 2028-04-30")]
    [InlineData(30, "2027-01-01", "2027-01-30 2027-02-28 2027-03-30 2027-04-30")]
    [InlineData(29, "2027-02-01", "2027-02-28 2027-03-29 2027-04-29 2027-05-29")]
    [InlineData(29, "2100-02-01", "2100-02-28 2100-03-29 2100-04-29 2100-05-29")]
    [InlineData(1, "2027-12-02", "2028-01-01 2028-02-01 2028-03-01 2028-04-01")]
    public void A_month_without_the_day_has_it_on_its_last(int day, string start, string dates) =>
        Dates(Repeating(new MonthlyByDay(day), start), take: 4).ShouldBe(dates);

    [Theory]
    [InlineData(nameof(WeekOfMonth.First), DayOfWeek.Monday, "2026-12-07 2027-01-04 2027-02-01")]
    [InlineData(nameof(WeekOfMonth.Second), DayOfWeek.Tuesday, "2026-12-08 2027-01-12 2027-02-09")]
    [InlineData(nameof(WeekOfMonth.Fourth), DayOfWeek.Thursday, "2026-11-26 2026-12-24 2027-01-28")] // Thanksgiving 2026 first
    [InlineData(nameof(WeekOfMonth.Last), DayOfWeek.Friday, "2026-11-27 2026-12-25 2027-01-29")]
    [InlineData(nameof(WeekOfMonth.Last), DayOfWeek.Sunday, "2026-11-29 2026-12-27 2027-01-31")]
    public void The_nth_weekday_of_a_month(string week, DayOfWeek day, string dates) =>
        Dates(Repeating(new MonthlyByWeekday(Enum.Parse<WeekOfMonth>(week), day), "2026-11-23")).ShouldBe(dates);

    [Fact]
    public void The_end_date_is_included_and_a_count_includes_what_has_passed()
    {
        var daily = Repeating(new Daily(), "2026-11-24");

        Dates(daily with { Until = Date("2026-11-25") }).ShouldBe("2026-11-24 2026-11-25");
        Dates(daily with { Count = 2 }).ShouldBe("2026-11-24 2026-11-25");
        new Occurrences(daily with { Count = 2 }).NextAfter(Instant("2026-11-25T09:00Z")).ShouldBeNull();
        Dates(Repeating(new Once(), "2026-11-24")).ShouldBe("2026-11-24");
    }

    [Fact]
    public void A_gap_and_an_overlap_bring_one_occurrence_each()
    {
        var night = Repeating(new Daily(), "2026-10-24", "02:30") with { Count = 200 };

        var due = new Occurrences(night).After(DateTimeOffset.MinValue).ToDictionary(o => o.Date, o => o.Due);

        due.Count.ShouldBe(200);
        due[Date("2026-10-25")].ShouldBe(Instant("2026-10-25T00:30Z"));
        due[Date("2027-03-28")].ShouldBe(Instant("2027-03-28T01:30Z"));
        due[Date("2027-03-29")].ShouldBe(Instant("2027-03-29T00:30Z"));
    }

    [Fact]
    public void A_day_that_a_zone_leaves_out_is_not_sent_twice_on_the_next() =>
        Dates(Repeating(new Daily(), "2011-12-29", zone: "Pacific/Apia")).ShouldBe("2011-12-29 2011-12-30 2012-01-01");

    private static string Dates(Schedule schedule, int take = 3, int skip = 0) => string.Join(' ', new Occurrences(schedule)
        .After(DateTimeOffset.MinValue).Skip(skip).Take(take).Select(o => o.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>Ten years, one day after the other, with no arithmetic to share a mistake with.</summary>
    private static IEnumerable<DateOnly> WalkedDates(Schedule schedule)
    {
        var week = 0;
        var count = 0;
        for (var date = schedule.Start; date < schedule.Start.AddYears(10) && !(date > schedule.Until) && !(count >= schedule.Count); date = date.AddDays(1))
        {
            if (date.DayOfWeek == DayOfWeek.Monday && date > schedule.Start)
                week++;

            var isOn = schedule.Repeats switch
            {
                Once => date == schedule.Start,
                Daily => true,
                Weekly weekly => week % weekly.Weeks == 0 && weekly.Days.HasFlag(Enum.Parse<Weekdays>(date.DayOfWeek.ToString())),
                MonthlyByDay monthly => date.Day == monthly.Day || (date.Day < monthly.Day && date.AddDays(1).Day == 1),
                MonthlyByWeekday { Week: WeekOfMonth.Last } monthly => date.DayOfWeek == monthly.Day && date.AddDays(7).Month != date.Month,
                MonthlyByWeekday monthly => date.DayOfWeek == monthly.Day && (date.Day - 1) / 7 == (int)monthly.Week,
                _ => throw new InvalidOperationException(),
            };
            if (!isOn)
                continue;

            count++;
            yield return date;
        }
    }
}
