using CommsBot.Scheduling;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Scheduling;

public sealed class CountryZonesTests
{
    [Theory]
    [InlineData("DE", "Europe/Berlin")]
    [InlineData("de", "Europe/Berlin")]
    [InlineData("Germany", "Europe/Berlin")]
    [InlineData(" Deutschland ", "Europe/Berlin")]
    [InlineData("Austria", "Europe/Vienna")]
    [InlineData("Österreich", "Europe/Vienna")]
    [InlineData("Japan", "Asia/Tokyo")]
    [InlineData("India", "Asia/Kolkata")]
    public void A_country_is_known_by_code_and_by_name(string country, string zone) => CountryZones.Find(country).ShouldBe(zone);

    [Theory]
    [InlineData("United States", -8, -5)]
    [InlineData("Canada", -7, -4)]
    [InlineData("Australia", 8, 11)]
    [InlineData("Brazil", -5, -2)]
    public void Of_many_zones_it_is_one_in_the_middle(string country, int west, int east)
    {
        var offset = Zones.Find(CountryZones.Find(country)).ShouldNotBeNull().BaseUtcOffset.TotalHours;

        offset.ShouldBeGreaterThan(west);
        offset.ShouldBeLessThan(east);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Atlantis")]
    public void An_unknown_country_has_none(string? country) => CountryZones.Find(country).ShouldBeNull();
}
