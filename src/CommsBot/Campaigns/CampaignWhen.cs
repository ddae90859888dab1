using System.Globalization;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

internal enum CampaignRepeat
{
    Now,
    Once,
    Daily,
    Weekly,
    Monthly,
    MonthlyByWeekday,
}

/// <summary>What comes back from the card that asks when.</summary>
internal sealed record CampaignWhen(Schedule? Schedule, CampaignProblem? Problem)
{
    public const string Repeat = "repeat";
    public const string Date = "date";
    public const string Time = "time";
    public const string Days = "days";
    public const string Weeks = "weeks";
    public const string WeekOfMonth = "weekOfMonth";
    public const string Weekday = "weekday";
    public const string Until = "until";
    public const string Zone = "zone";

    public static CampaignRepeat? RepeatOf(CardActionRequest request) => Choice<CampaignRepeat>(request, Repeat);

    /// <param name="request">The filled card.</param>
    /// <param name="repeat">Not <see cref="CampaignRepeat.Now"/>.</param>
    /// <param name="zoneId">The owner's.</param>
    public static CampaignWhen From(CardActionRequest request, CampaignRepeat repeat, string zoneId) =>
        DateOf(request, Date) is { } start && TimeOnly.TryParse(request.Text(Time), CultureInfo.InvariantCulture, out var at)
            ? new CampaignWhen(
                new Schedule
                {
                    Repeats = repeat switch
                    {
                        CampaignRepeat.Daily => new Daily(),
                        CampaignRepeat.Weekly => new Weekly(DaysOf(request), WeeksOf(request)),
                        CampaignRepeat.Monthly => new MonthlyByDay(start.Day),
                        CampaignRepeat.MonthlyByWeekday => new MonthlyByWeekday(
                            Choice<WeekOfMonth>(request, WeekOfMonth) ?? Scheduling.WeekOfMonth.First, Choice<DayOfWeek>(request, Weekday) ?? start.DayOfWeek),
                        _ => new Once(),
                    },
                    Start = start,
                    At = at,
                    ZoneId = zoneId,
                    Zone = request.Text(Zone) is nameof(ScheduleZone.Recipient) ? ScheduleZone.Recipient : ScheduleZone.Sender,
                    Until = repeat == CampaignRepeat.Once ? null : DateOf(request, Until),
                },
                null)
            : new CampaignWhen(null, CampaignProblem.TimeMissing);

    private static DateOnly? DateOf(CardActionRequest request, string name) =>
        DateOnly.TryParseExact(request.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static Weekdays DaysOf(CardActionRequest request) =>
        (request.Text(Days) ?? "").Split(',')
            .Select(d => Enum.TryParse<Weekdays>(d, out var day) ? day : Weekdays.None)
            .Aggregate(Weekdays.None, (all, day) => all | day);

    /// <summary>Clients send numbers as text.</summary>
    private static int WeeksOf(CardActionRequest request) =>
        request.Number(Weeks) ?? (int.TryParse(request.Text(Weeks), NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) ? weeks : 1);

    private static TEnum? Choice<TEnum>(CardActionRequest request, string name)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(request.Text(name), out var choice) && Enum.IsDefined(choice) ? choice : null;
}
