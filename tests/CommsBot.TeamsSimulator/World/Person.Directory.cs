namespace CommsBot.Simulation.World;

// What the directory and Outlook say of the person.
public sealed partial class Person
{
    /// <summary>Department.</summary>
    public string? Department => spec is null ? Population.DepartmentOf(ordinal) : spec.Department;

    /// <summary>Office.</summary>
    public string? Office => spec is null ? Population.OfficeOf(ordinal) : spec.Office;

    /// <summary>Country, by its two letters when it is made up.</summary>
    public string? Country => spec is null ? Locale[^2..] : spec.Country;

    /// <summary>Job title.</summary>
    public string? JobTitle => spec?.JobTitle;

    /// <summary>Manager.</summary>
    public Person? Manager => spec is not null ? spec.Manager
        : Population.ManagerOf(ordinal) is { } manager ? Teams.World.FindPerson(Population.IdOf(manager).ToString())
        : null;

    /// <summary>Whether a licence of this tenant has Teams in it.</summary>
    public bool HasTeams => spec is not ({ HasTeams: false } or { IsGuest: true });

    /// <summary>The mailbox's settings; null for somebody without a mailbox.</summary>
    public MailboxSpec? Mailbox => spec switch
    {
        null => new MailboxSpec { TimeZone = Population.MailboxZoneOf(ordinal) },
        { HasMailbox: false } or { IsGuest: true } => null,
        _ => spec.Mailbox ?? new MailboxSpec { TimeZone = spec.TimeZone },
    };
}
