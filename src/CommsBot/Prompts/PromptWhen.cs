using System.Globalization;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Prompts;

internal enum PromptRepeat
{
    Now,
    Once,
    Weekly,
    Monthly,
}

/// <summary>What comes back from the card that asks when.</summary>
internal sealed record PromptWhen(Schedule? Schedule, PromptProblem? Problem)
{
    public const string Repeat = "repeat";
    public const string Date = "date";
    public const string Time = "time";
    public const string Days = "days";
    public const string Weeks = "weeks";
    public const string Until = "until";
    public const string Zone = "zone";

    public static PromptRepeat? RepeatOf(CardActionRequest request) =>
        Enum.TryParse<PromptRepeat>(request.Text(Repeat), out var repeat) && Enum.IsDefined(repeat) ? repeat : null;

    /// <param name="request">The filled card.</param>
    /// <param name="repeat">Not <see cref="PromptRepeat.Now"/>.</param>
    /// <param name="zoneId">The owner's.</param>
    public static PromptWhen From(CardActionRequest request, PromptRepeat repeat, string zoneId) =>
        DateOf(request, Date) is { } start && TimeOnly.TryParse(request.Text(Time), CultureInfo.InvariantCulture, out var at)
            ? new PromptWhen(
                new Schedule
                {
                    Repeats = repeat switch
                    {
                        PromptRepeat.Weekly => new Weekly(DaysOf(request), WeeksOf(request)),
                        PromptRepeat.Monthly => new MonthlyByDay(start.Day),
                        _ => new Once(),
                    },
                    Start = start,
                    At = at,
                    ZoneId = zoneId,
                    Zone = request.Text(Zone) is nameof(ScheduleZone.Recipient) ? ScheduleZone.Recipient : ScheduleZone.Sender,
                    Until = repeat == PromptRepeat.Once ? null : DateOf(request, Until),
                },
                null)
            : new PromptWhen(null, PromptProblem.TimeMissing);

    private static DateOnly? DateOf(CardActionRequest request, string name) =>
        DateOnly.TryParseExact(request.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static Weekdays DaysOf(CardActionRequest request) =>
        (request.Text(Days) ?? "").Split(',')
            .Select(d => Enum.TryParse<Weekdays>(d, out var day) ? day : Weekdays.None)
            .Aggregate(Weekdays.None, (all, day) => all | day);

    /// <summary>Clients send numbers as text.</summary>
    private static int WeeksOf(CardActionRequest request) =>
        request.Number(Weeks) ?? (int.TryParse(request.Text(Weeks), NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) ? weeks : 1);
}
