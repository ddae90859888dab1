using CommsBot.Recognition.ShoutOuts;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Posting;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.ShoutOuts;

public sealed class ShoutOutCalendarTests
{
    private static readonly DateTimeOffset Long = At("2020-01-01T00:00Z");

    /// <summary>Hour by hour, as the job looks, with everything that clocks are known to do.</summary>
    [Theory]
    [InlineData("Europe/Berlin", DayOfWeek.Friday, "10:00")]
    [InlineData("Europe/Berlin", DayOfWeek.Sunday, "02:30")]
    [InlineData("America/New_York", DayOfWeek.Sunday, "01:30")]
    [InlineData("Australia/Lord_Howe", DayOfWeek.Sunday, "02:15")]
    [InlineData("Africa/Casablanca", DayOfWeek.Monday, "00:00")]
    [InlineData("Pacific/Kiritimati", DayOfWeek.Monday, "00:30")]
    [InlineData("Pacific/Pago_Pago", DayOfWeek.Sunday, "23:00")]
    [InlineData("Asia/Kathmandu", DayOfWeek.Wednesday, "17:45")]
    [InlineData("Etc/UTC", DayOfWeek.Thursday, "12:00")]
    public void Through_ten_years_every_week_has_one_post_on_its_day(string zone, DayOfWeek day, string at)
    {
        var start = At("2025-01-10T00:00Z");
        var channel = Channel(zone, day, at, start);
        var end = At("2035-01-15T00:00Z");
        List<IsoWeek> posted = [];
        for (var now = start; now < end; now = now.AddMinutes(30))
        {
            if (ShoutOutCalendar.WeekToPost(channel, now) is not { } week || posted.LastOrDefault() == week)
                continue;

            posted.ShouldNotContain(week);
            posted.Add(week);
            var local = TimeZoneInfo.ConvertTime(now, ShoutOutCalendar.ZoneOf(channel));
            local.DayOfWeek.ShouldBe(day);
            (now - ShoutOutCalendar.DueOf(channel, week)).ShouldBeLessThan(TimeSpan.FromMinutes(30));
        }

        for (var i = 1; i < posted.Count; i++)
            posted[i].Previous.ShouldBe(posted[i - 1]);
        posted.Count.ShouldBeInRange(521, 524);
        posted.ShouldContain(new IsoWeek(2026, 53));
    }

    [Theory]
    [InlineData("2026-11-27T08:59Z", null)]
    [InlineData("2026-11-27T09:00Z", "2026-W48")]
    [InlineData("2026-11-27T16:59Z", "2026-W48")]
    [InlineData("2026-11-27T17:00Z", null)]
    [InlineData("2026-11-28T10:00Z", null)]
    [InlineData("2026-11-30T10:00Z", null)]
    public void After_downtime_it_comes_in_working_hours_of_the_same_week_or_not_at_all(string now, string? week) =>
        (ShoutOutCalendar.WeekToPost(Channel("Europe/Berlin", DayOfWeek.Friday, "10:00"), At(now))?.ToString()).ShouldBe(week);

    [Fact]
    public void What_is_due_in_the_evening_comes_in_the_evening()
    {
        var channel = Channel("Europe/Berlin", DayOfWeek.Friday, "19:00");

        ShoutOutCalendar.WeekToPost(channel, At("2026-11-27T18:30Z")).ShouldNotBeNull();
        ShoutOutCalendar.WeekToPost(channel, At("2026-11-27T20:30Z")).ShouldBeNull();
    }

    [Fact]
    public void A_new_time_counts_from_when_it_is_set()
    {
        var channel = Channel("Europe/Berlin", DayOfWeek.Friday, "10:00");
        channel.Set(channel.Settings with { Hashtag = "Danke" }, default, At("2026-11-25T10:00Z"));
        ShoutOutCalendar.WeekThatIsOver(channel, At("2026-11-25T11:00Z")).ShouldBe(new IsoWeek(2026, 47));

        channel.Set(channel.Settings with { Weekday = DayOfWeek.Monday }, default, At("2026-11-25T10:00Z"));

        ShoutOutCalendar.WeekToPost(channel, At("2026-11-25T11:00Z")).ShouldBeNull("Monday was before it was set");
        ShoutOutCalendar.WeekThatIsOver(channel, At("2026-11-30T08:00Z")).ShouldBeNull();
        ShoutOutCalendar.NextDue(channel, At("2026-11-25T11:00Z")).ShouldBe(At("2026-11-30T09:00Z"));
        ShoutOutCalendar.WeekToPost(channel, At("2026-11-30T09:00Z")).ShouldBe(new IsoWeek(2026, 49));
    }

    [Fact]
    public void Nothing_is_due_or_missed_while_it_is_off()
    {
        var channel = Channel("Europe/Berlin", DayOfWeek.Friday, "10:00");
        channel.Set(channel.Settings with { IsOn = false }, default, At("2026-01-01T00:00Z"));

        ShoutOutCalendar.WeekToPost(channel, At("2026-11-27T09:00Z")).ShouldBeNull();
        ShoutOutCalendar.WeekThatIsOver(channel, At("2026-11-27T09:00Z")).ShouldBeNull();
        ShoutOutCalendar.NextDue(channel, At("2026-11-27T09:00Z")).ShouldBeNull();
    }

    [Fact]
    public void Whoever_was_not_named_lately_goes_first_and_nobody_has_two_before_everybodys_first()
    {
        string[] oldestFirst = ["ann 1", "ann 2", "ben 1", "cleo 1", "dora+ann 1"];
        var last = new Dictionary<string, DateTimeOffset> { ["ben"] = At("2026-11-20T09:00Z"), ["cleo"] = At("2026-10-20T09:00Z") };

        FairRotation.Order(oldestFirst, n => n.Split(' ')[0].Split('+'), last).ShouldBe(["ann 1", "cleo 1", "ben 1", "ann 2", "dora+ann 1"]);
    }

    private static ShoutOutChannel Channel(string zone, DayOfWeek day, string at, DateTimeOffset? since = null) => ShoutOutChannel.Meet(
        new ChannelFacts("t", "19:c", "19:t", null, "Kudos"),
        new ShoutOutSettings
        {
            IsOn = true, Weekday = day, At = TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture), ZoneId = zone, Hashtag = "x", MostItems = 12, Language = "en",
        },
        since ?? Long);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
