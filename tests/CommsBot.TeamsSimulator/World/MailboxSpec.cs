namespace CommsBot.Simulation.World;

/// <summary>What Outlook knows of a person's working week.</summary>
public sealed record MailboxSpec
{
    /// <summary>The time zone as somebody set it once: by IANA name or by Windows name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The working days, in Graph's words.</summary>
    public IReadOnlyList<string> Days { get; init; } = ["monday", "tuesday", "wednesday", "thursday", "friday"];

    /// <summary>When work begins.</summary>
    public TimeOnly Start { get; init; } = new(8, 0);

    /// <summary>When work ends.</summary>
    public TimeOnly End { get; init; } = new(17, 0);

    /// <summary>The zone of the working hours when it is another; <see cref="CustomZone"/> for one that has no name.</summary>
    public string? WorkTimeZone { get; init; }

    /// <summary>What Graph calls a zone that somebody made by hand: it then gives a bias in minutes instead of a name that can be looked up.</summary>
    public const string CustomZone = "Customized Time Zone";
}
