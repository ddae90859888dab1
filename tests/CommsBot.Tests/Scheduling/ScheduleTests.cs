using System.Globalization;
using System.Text.Json;
using CommsBot.Localization;
using CommsBot.Scheduling;
using CsCheck;
using Shouldly;
using Xunit;
using static CommsBot.Tests.Scheduling.Calendar;

namespace CommsBot.Tests.Scheduling;

public class ScheduleTests
{
    private static readonly Schedule Tuesdays = Repeating(new Weekly(Weekdays.Tuesday, 2), "2026-11-24");

    public static TheoryData<string, string> Broken() => new()
    {
        { ScheduleJson.Write(Tuesdays with { Repeats = new Weekly(Weekdays.None) }), nameof(ScheduleProblem.NoDays) },
        { ScheduleJson.Write(Tuesdays with { Repeats = new Weekly(Weekdays.Monday, 0) }), nameof(ScheduleProblem.WeeksOutOfRange) },
        { ScheduleJson.Write(Tuesdays with { Repeats = new MonthlyByDay(32) }), nameof(ScheduleProblem.DayOutOfRange) },
        { ScheduleJson.Write(Tuesdays with { Start = DateOnly.MaxValue }), nameof(ScheduleProblem.StartOutOfRange) },
        { ScheduleJson.Write(Tuesdays with { Count = 3, Until = Date("2027-03-31") }), nameof(ScheduleProblem.EndsTwice) },
        { ScheduleJson.Write(Tuesdays with { Count = 0 }), nameof(ScheduleProblem.CountOutOfRange) },
        { ScheduleJson.Write(Tuesdays with { ZoneId = "Europe/Atlantis" }), nameof(ScheduleProblem.UnknownZone) },
        { ScheduleJson.Write(Tuesdays with { ZoneId = "" }), nameof(ScheduleProblem.UnknownZone) },
        { ScheduleJson.Write(Tuesdays with { Until = Date("2026-11-23") }), nameof(ScheduleProblem.EndsBeforeItStarts) },
        { ScheduleJson.Write(Tuesdays with { Start = Date("2026-11-25"), Until = Date("2026-12-07") }), nameof(ScheduleProblem.EndsBeforeItStarts) },
    };

    [Fact]
    public void A_stored_schedule_reads_back_the_same() =>
        AnySchedule.Sample(schedule => ScheduleJson.Read(ScheduleJson.Write(schedule)).ShouldBe(schedule), iter: 500, threads: 1);

    [Fact]
    public void What_is_stored_stays_readable_to_people_and_to_later_versions() =>
        ScheduleJson.Write(Tuesdays with { Repeats = new Weekly(Weekdays.Tuesday | Weekdays.Friday, 2), Zone = ScheduleZone.Recipient }).ShouldBe(
            """{"repeats":{"kind":"weekly","days":"Tuesday, Friday","weeks":2},"start":"2026-11-24","at":"10:00:00","zoneId":"Europe/Berlin","zone":"Recipient"}""");

    [Fact]
    public void Members_may_come_in_any_order() =>
        ScheduleJson.Read("""{"at":"10:00:00","zoneId":"Europe/Berlin","start":"2026-11-24","repeats":{"day":31,"kind":"monthlyByDay"}}""")
            .ShouldBe(Tuesdays with { Repeats = new MonthlyByDay(31) });

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    public void Anything_else_is_refused(string json) => Should.Throw<JsonException>(() => ScheduleJson.Read(json));

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_problem_is_named_and_nothing_is_computed_from_it(string json, string problem)
    {
        var schedule = ScheduleJson.Read(json);

        schedule.FindProblem().ToString().ShouldBe(problem);
        Should.Throw<ArgumentException>(() => new Occurrences(schedule)).Message.ShouldContain(problem);
        Languages.Supported.Select(l => schedule.FindProblem()!.Value.Sentence(new ScheduleTexts(l))).Distinct().Count().ShouldBe(Languages.Supported.Count);
    }

    [Fact]
    public void A_sound_schedule_has_no_problem() => AnySchedule.Sample(schedule => schedule.FindProblem().ShouldBeNull(), iter: 500, threads: 1);

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("India Standard Time", "Asia/Calcutta")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("US/Eastern", "America/New_York")]
    [InlineData("Europe/Kiev", "Europe/Kyiv")]
    public void Older_and_Windows_names_mean_the_same_zone(string id, string same)
    {
        var zone = CommsBot.Scheduling.Zones.Find(id).ShouldNotBeNull();

        zone.HasIanaId.ShouldBeTrue();
        foreach (var month in Enumerable.Range(0, 24))
        {
            var at = Instant("2026-01-15T12:00Z").AddMonths(month);
            zone.GetUtcOffset(at).ShouldBe(Zone(same).GetUtcOffset(at));
        }
    }

    [Theory]
    [InlineData("Europe/Atlantis")]
    [InlineData("+02:00")]
    [InlineData("../../etc/passwd")]
    [InlineData(" ")]
    [InlineData(null)]
    public void An_unknown_zone_is_not_taken_for_UTC(string? id) => CommsBot.Scheduling.Zones.Find(id).ShouldBeNull();

    [Theory]
    [InlineData("""{"kind":"once"}""", "Once, on Tuesday, 24 November 2026 at 10:00 (Europe/Berlin)", "Einmal, am Dienstag, 24. November 2026 um 10:00 Uhr (Europe/Berlin)")]
    [InlineData("""{"kind":"daily"}""", "Every day at 10:00 (Europe/Berlin)", "Jeden Tag um 10:00 Uhr (Europe/Berlin)")]
    [InlineData("""{"kind":"weekly","days":"WorkingDays"}""", "Monday to Friday at 10:00 (Europe/Berlin)", "Montag bis Freitag um 10:00 Uhr (Europe/Berlin)")]
    [InlineData("""{"kind":"weekly","days":"Monday, Wednesday, Sunday"}""", "Every Monday, Wednesday and Sunday at 10:00 (Europe/Berlin)", "Jeden Montag, Mittwoch und Sonntag um 10:00 Uhr (Europe/Berlin)")]
    [InlineData("""{"kind":"weekly","days":"Tuesday","weeks":2}""", "Every second Tuesday at 10:00 (Europe/Berlin)", "Jeden zweiten Dienstag um 10:00 Uhr (Europe/Berlin)")]
    [InlineData("""{"kind":"weekly","days":"Monday, Friday","weeks":3}""", "Every 3 weeks on Monday and Friday at 10:00 (Europe/Berlin)", "Alle 3 Wochen am Montag und Freitag um 10:00 Uhr (Europe/Berlin)")]
    [InlineData("""{"kind":"monthlyByDay","day":5}""", "On day 5 of every month at 10:00 (Europe/Berlin)", "Am 5. jedes Monats um 10:00 Uhr (Europe/Berlin)")]
    [InlineData("""{"kind":"monthlyByDay","day":30}""", "On day 30 of every month, or its last day at 10:00 (Europe/Berlin)", "Am 30. jedes Monats oder am letzten Tag um 10:00 Uhr (Europe/Berlin)")]
    [InlineData("""{"kind":"monthlyByDay","day":31}""", "On the last day of every month at 10:00 (Europe/Berlin)", "Am letzten Tag jedes Monats um 10:00 Uhr (Europe/Berlin)")]
    [InlineData("""{"kind":"monthlyByWeekday","week":"Last","day":"Friday"}""", "On the last Friday of every month at 10:00 (Europe/Berlin)", "Am letzten Freitag jedes Monats um 10:00 Uhr (Europe/Berlin)")]
    public void Reads_as_a_sentence(string repeats, string english, string german)
    {
        var schedule = ScheduleJson.Read($$"""{"repeats":{{repeats}},"start":"2026-11-24","at":"10:00","zoneId":"Europe/Berlin"}""");

        schedule.Sentence(In("en")).ShouldBe(english);
        schedule.Sentence(In("de")).ShouldBe(german);
    }

    [Fact]
    public void The_sentence_says_whose_clock_and_when_it_ends()
    {
        (Tuesdays with { Until = Date("2027-03-31") }).Sentence(In("en")).ShouldBe("Every second Tuesday at 10:00 (Europe/Berlin), until 31 March 2027");
        (Tuesdays with { Until = Date("2027-03-31") }).Sentence(In("de")).ShouldBe("Jeden zweiten Dienstag um 10:00 Uhr (Europe/Berlin), bis 31. März 2027");
        (Tuesdays with { Zone = ScheduleZone.Recipient, Count = 5 }).Sentence(In("en")).ShouldBe("Every second Tuesday at 10:00 in each person’s own time zone, 5 times");
        (Tuesdays with { Zone = ScheduleZone.Recipient, Count = 1 }).Sentence(In("de")).ShouldBe("Jeden zweiten Dienstag um 10:00 Uhr in der Zeitzone jeder Person, 1-mal");
    }

    private static ScheduleTexts In(string language) => new(CultureInfo.GetCultureInfo(language));
}
