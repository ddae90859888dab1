using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace CommsBot.Scheduling;

/// <summary>
/// The zone to assume for somebody of whom only the country is known. Of a country with many zones it is the middle one: nobody there is then further
/// from their own day than they have to be. From the time zone database's own list (<see href="https://data.iana.org/time-zones/tzdb/zone.tab"/>).
/// </summary>
internal static class CountryZones
{
    private static readonly Instant Lately = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Lazy<FrozenDictionary<string, string>> Zones = new(ReadZones);
    private static readonly Lazy<FrozenDictionary<string, string>> Codes = new(ReadCodes);

    /// <param name="country">As directories write it: <c>DE</c>, <c>Germany</c>, <c>Deutschland</c>.</param>
    /// <returns>An IANA id; null when the country is not known.</returns>
    public static string? Find(string? country)
    {
        if (string.IsNullOrWhiteSpace(country))
            return null;

        var name = country.Trim();
        return Zones.Value.TryGetValue(name, out var zone) ? zone
            : Codes.Value.TryGetValue(name, out var code) ? Zones.Value.GetValueOrDefault(code)
            : null;
    }

    private static FrozenDictionary<string, string> ReadZones() => TzdbDateTimeZoneSource.Default.ZoneLocations!
        .GroupBy(place => place.CountryCode)
        .ToFrozenDictionary(country => country.Key, Middle, StringComparer.OrdinalIgnoreCase);

    /// <summary>Of those with the middle offset the first, which is the best known.</summary>
    private static string Middle(IEnumerable<TzdbZoneLocation> places)
    {
        var fromWest = places.Select(p => (p.ZoneId, Offset: TzdbDateTimeZoneSource.Default.ForId(p.ZoneId).GetZoneInterval(Lately).StandardOffset))
            .OrderBy(p => p.Offset).ToList();
        return fromWest.First(p => p.Offset == fromWest[fromWest.Count / 2].Offset).ZoneId;
    }

    /// <summary>English names, and those in a language of the country.</summary>
    private static FrozenDictionary<string, string> ReadCodes() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name))
        .Where(region => region.TwoLetterISORegionName.Length == 2)
        .SelectMany(region => new[] { (Name: region.EnglishName, region.TwoLetterISORegionName), (Name: region.NativeName, region.TwoLetterISORegionName) })
        .DistinctBy(region => region.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(region => region.Name, region => region.TwoLetterISORegionName, StringComparer.OrdinalIgnoreCase);
}
