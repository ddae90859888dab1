namespace CommsBot.Scheduling;

/// <summary>When something is to happen, as a person says it: dates, a time on the wall clock, and whose clock. Stored as <see cref="ScheduleJson"/>.</summary>
internal sealed record Schedule
{
    public const int MaxCount = 1000;

    public required Recurrence Repeats { get; init; }

    public required DateOnly Start { get; init; }

    public required TimeOnly At { get; init; }

    /// <summary>The sender's zone: an id that <see cref="Zones"/> knows.</summary>
    public required string ZoneId { get; init; }

    public ScheduleZone Zone { get; init; } = ScheduleZone.Sender;

    /// <summary>The last date on which it may happen.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How often it happens; what passed unsent counts.</summary>
    public int? Count { get; init; }

    public ScheduleProblem? FindProblem() => this switch
    {
        { Repeats: Weekly { Days: <= Weekdays.None or > Weekdays.All } } => ScheduleProblem.NoDays,
        { Repeats: Weekly { Weeks: < 1 or > Weekly.MaxWeeks } } => ScheduleProblem.WeeksOutOfRange,
        { Repeats: MonthlyByDay { Day: < 1 or > 31 } } => ScheduleProblem.DayOutOfRange,
        { Start.Year: < 2000 or > 2200 } => ScheduleProblem.StartOutOfRange,
        { Until: not null, Count: not null } => ScheduleProblem.EndsTwice,
        { Count: < 1 or > MaxCount } => ScheduleProblem.CountOutOfRange,
        _ when Zones.Find(ZoneId) is null => ScheduleProblem.UnknownZone,
        _ when Until < Repeats.DateFrom(Start, Start) => ScheduleProblem.EndsBeforeItStarts,
        _ => null,
    };
}

internal enum ScheduleZone
{
    /// <summary>Everybody at one instant: when it is that time for the sender.</summary>
    Sender,

    /// <summary>Everybody when it is that time for them.</summary>
    Recipient,
}
