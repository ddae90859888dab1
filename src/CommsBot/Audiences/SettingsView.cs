using CommsBot.Scheduling;

namespace CommsBot.Audiences;

/// <summary>What the settings card shows to its one reader.</summary>
internal sealed record SettingsView
{
    public string? Language { get; init; }

    public TimeOnly? NudgesFrom { get; init; }

    public TimeOnly? NudgesUntil { get; init; }

    /// <summary>The first day with nudges again, where they live; null when nothing is paused.</summary>
    public DateOnly? PausedUntil { get; init; }

    public NudgeKinds Unwanted { get; init; }

    public required string Name { get; init; }

    /// <summary>IANA id; null when nothing tells it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Null when the directory does not tell it.</summary>
    public Hours? WorkingHours { get; init; }

    public string? Mail { get; init; }

    public string? Department { get; init; }

    public string? Office { get; init; }

    public string? Country { get; init; }

    public bool HasManager { get; init; }

    /// <summary>Whether the directory has been asked about them.</summary>
    public bool IsFromDirectory { get; init; }

    public static SettingsView Of(Person person, Preferences preferences, TimeZoneInfo zone, DateTimeOffset now) => new()
    {
        Language = preferences.Language,
        NudgesFrom = preferences.NudgesFrom,
        NudgesUntil = preferences.NudgesUntil,
        PausedUntil = preferences.PausedUntil > now ? FirstDayFrom(preferences.PausedUntil.Value, zone) : null,
        Unwanted = preferences.Unwanted,
        Name = person.Name,
        TimeZone = person.TimeZone,
        WorkingHours = person is { WorkStart: { } start, WorkEnd: { } end } ? new Hours(start, end, (Weekdays?)person.WorkDays ?? Weekdays.WorkingDays) : null,
        Mail = person.Mail,
        Department = person.Department,
        Office = person.Office,
        Country = person.Country,
        HasManager = person.ManagerEntraObjectId is not null,
        IsFromDirectory = person.RefreshedAt is not null,
    };

    /// <summary>The day that begins at the instant, or after it.</summary>
    private static DateOnly FirstDayFrom(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var date = WallClock.DateOf(instant, zone);
        return WallClock.InstantOf(date, TimeOnly.MinValue, zone) >= instant ? date : date.AddDays(1);
    }
}
