using System.Globalization;
using CommsBot.Recognition.ShoutOuts;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition;

public class IsoWeekTests
{
    [Theory]
    [InlineData("2026-11-23T00:00:00Z", "Etc/UTC", "2026-W48")]
    [InlineData("2026-12-31T12:00:00Z", "Etc/UTC", "2026-W53")]
    [InlineData("2027-01-03T23:59:59Z", "Etc/UTC", "2026-W53")]
    [InlineData("2027-01-04T00:00:00Z", "Etc/UTC", "2027-W01")]
    [InlineData("2024-12-30T08:00:00Z", "Etc/UTC", "2025-W01")]
    [InlineData("2026-11-22T23:30:00Z", "Europe/Berlin", "2026-W48")]
    [InlineData("2026-11-23T03:00:00Z", "America/New_York", "2026-W47")]
    public void Belongs_to_the_calendar_of_the_zone(string instant, string zone, string week)
    {
        var of = IsoWeek.Of(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone));

        of.ToString().ShouldBe(week);
        IsoWeek.Parse(week).ShouldBe(of);
    }
}
