namespace CommsBot.Simulation.World;

/// <summary>Someone to add to the tenant. What is left out is made up.</summary>
public sealed record PersonSpec
{
    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>Entra object id.</summary>
    public Guid? AadObjectId { get; init; }

    /// <summary>User principal name.</summary>
    public string? Upn { get; init; }

    /// <summary>The mail address when it is not the user principal name.</summary>
    public string? Mail { get; init; }

    /// <summary>The client's language.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>The client's IANA time zone.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";

    /// <summary>A guest from another tenant.</summary>
    public bool IsGuest { get; init; }

    /// <summary>Whether the bot is installed for the person, without any event being sent.</summary>
    public AppState App { get; init; }

    /// <summary>Department in the directory.</summary>
    public string? Department { get; init; }

    /// <summary>Office in the directory.</summary>
    public string? Office { get; init; }

    /// <summary>Country in the directory.</summary>
    public string? Country { get; init; }

    /// <summary>Job title in the directory.</summary>
    public string? JobTitle { get; init; }

    /// <summary>Manager in the directory.</summary>
    public Person? Manager { get; init; }

    /// <summary>The mailbox's settings; null for a working week from eight to five in the client's time zone.</summary>
    public MailboxSpec? Mailbox { get; init; }

    /// <summary>Whether a licence has Teams in it. Guests have none of this tenant.</summary>
    public bool HasTeams { get; init; } = true;

    /// <summary>Whether there is a mailbox at all. Guests have none.</summary>
    public bool HasMailbox { get; init; } = true;
}
