using CommsBot.Audiences;
using CommsBot.Scheduling;

namespace CommsBot.Delivery;

/// <summary>What is known of when somebody may get nudges; what they chose goes before what the directory says.</summary>
internal sealed record RecipientHours
{
    public required string? TimeZone { get; init; }

    public required string? Country { get; init; }

    public required TimeOnly? WorkStart { get; init; }

    public required TimeOnly? WorkEnd { get; init; }

    public required int? WorkDays { get; init; }

    public required TimeOnly? NudgesFrom { get; init; }

    public required TimeOnly? NudgesUntil { get; init; }

    public static RecipientHours Of(Person person, Preferences wishes) => new()
    {
        TimeZone = person.TimeZone,
        Country = person.Country,
        WorkStart = person.WorkStart,
        WorkEnd = person.WorkEnd,
        WorkDays = person.WorkDays,
        NudgesFrom = wishes.NudgesFrom,
        NudgesUntil = wishes.NudgesUntil,
    };

    /// <summary>Their own zone, else their country's, else the sender's.</summary>
    public TimeZoneInfo Zone(string senderZone) =>
        Zones.Find(TimeZone) ?? Zones.Find(CountryZones.Find(Country)) ?? Zones.Find(senderZone) ?? TimeZoneInfo.Utc;

    /// <param name="senderZone">IANA id.</param>
    /// <param name="keepsOfficeHours">Whether people whose hours are unknown have office hours.</param>
    public Reachability Reachability(string senderZone, bool keepsOfficeHours)
    {
        var unknown = keepsOfficeHours ? Hours.Office : Hours.Always;
        var days = WorkDays is { } known ? (Weekdays)known : unknown.Days;
        var hours = (NudgesFrom ?? WorkStart) is { } from && (NudgesUntil ?? WorkEnd) is { } until ? new Hours(from, until, days) : unknown;
        return new Reachability(Zone(senderZone)) { WorkingHours = hours };
    }
}
