using CommsBot.Scheduling;
using Microsoft.Graph.Models;

namespace CommsBot.Graph;

/// <summary>Which fields of people are asked for, and what they become.</summary>
internal static class UserFields
{
    /// <summary>What tells whether somebody could have the bot at all.</summary>
    public static string[] Licenses { get; } = ["id", "displayName", "accountEnabled", "userType", "assignedPlans"];

    /// <summary>By the name of Teams' service, which all plans share that have Teams in them (https://learn.microsoft.com/graph/api/resources/assignedplan).</summary>
    public static bool HasTeams(User user) =>
        user.AssignedPlans?.Any(p => p is { Service: "TeamspaceAPI", CapabilityStatus: "Enabled" or "Warning" }) == true;

    public static string[] Select(DirectoryOptions options) =>
    [
        "id", "displayName", "mail", "userPrincipalName", "accountEnabled", "userType",
        .. options.Language ? ["preferredLanguage"] : Array.Empty<string>(),
        .. options.Department ? ["department"] : Array.Empty<string>(),
        .. options.Office ? ["officeLocation"] : Array.Empty<string>(),
        .. options.Country ? ["country"] : Array.Empty<string>(),
    ];

    /// <returns>Null for what has no id or name.</returns>
    public static DirectoryEntry? Read(User user) => user is not { Id: { Length: > 0 } id } ? null : new DirectoryEntry(id, user.DisplayName ?? user.UserPrincipalName ?? "")
    {
        Mail = user.Mail,
        UserPrincipalName = user.UserPrincipalName,
        PreferredLanguage = user.PreferredLanguage,
        Department = user.Department,
        Office = user.OfficeLocation,
        Country = user.Country,
        ManagerEntraObjectId = user.Manager?.Id,
        IsGuest = user.UserType == "Guest",
        IsEnabled = user.AccountEnabled != false,
    };

    /// <summary>The hours are told in a zone of their own, which may be one that somebody made by hand; then the mailbox's counts.</summary>
    public static DirectoryEntry With(DirectoryEntry entry, MailboxSettings? mailbox)
    {
        if (mailbox is null)
            return entry;

        var hours = mailbox.WorkingHours;
        var zone = Zones.Find(hours?.TimeZone?.Name) ?? Zones.Find(mailbox.TimeZone);
        return entry with
        {
            TimeZone = zone?.Id,
            WorkStart = hours?.StartTime is { } start ? TimeOnly.FromDateTime(start.DateTime) : null,
            WorkEnd = hours?.EndTime is { } end ? TimeOnly.FromDateTime(end.DateTime) : null,
            WorkDays = hours?.DaysOfWeek is { Count: > 0 } days ? (int)days.Aggregate(Weekdays.None, (all, day) => all | Day(day)) : null,
        };
    }

    private static Weekdays Day(DayOfWeekObject? day) => day switch
    {
        DayOfWeekObject.Monday => Weekdays.Monday,
        DayOfWeekObject.Tuesday => Weekdays.Tuesday,
        DayOfWeekObject.Wednesday => Weekdays.Wednesday,
        DayOfWeekObject.Thursday => Weekdays.Thursday,
        DayOfWeekObject.Friday => Weekdays.Friday,
        DayOfWeekObject.Saturday => Weekdays.Saturday,
        DayOfWeekObject.Sunday => Weekdays.Sunday,
        _ => Weekdays.None,
    };
}
