using System.Globalization;

namespace CommsBot.Scheduling;

/// <summary>"Every second Tuesday at 10:00 (Europe/Berlin), until 31 March 2027".</summary>
internal static class ScheduleSentence
{
    public static string Sentence(this Schedule schedule, ScheduleTexts texts)
    {
        var dates = Dates(schedule, texts);
        var time = schedule.At.ToString("HH:mm", CultureInfo.InvariantCulture);
        var sentence = schedule.Zone == ScheduleZone.Sender ? texts.InZone(dates, time, schedule.ZoneId) : texts.InOwnZone(dates, time);
        return schedule switch
        {
            { Repeats: Once } => sentence,
            { Until: { } until } => texts.Until(sentence, Date(until, texts)),
            { Count: { } count } => texts.Times(count, sentence),
            _ => sentence,
        };
    }

    private static string Dates(Schedule schedule, ScheduleTexts texts) => schedule.Repeats switch
    {
        Once => texts.Once($"{DayName(schedule.Start.DayOfWeek, texts)}, {Date(schedule.Start, texts)}"),
        Daily or Weekly { Days: Weekdays.All, Weeks: 1 } => texts.EveryDay,
        Weekly { Days: Weekdays.WorkingDays, Weeks: 1 } => texts.EveryWorkingDay,
        Weekly { Weeks: 1 } weekly => texts.EveryWeek(DayNames(weekly, texts)),
        Weekly { Weeks: 2 } weekly when weekly.Days.ToList() is [var day] => texts.EverySecondWeek(DayName(day, texts)),
        Weekly weekly => texts.EveryFewWeeks(weekly.Weeks, DayNames(weekly, texts)),
        MonthlyByDay { Day: 31 } => texts.MonthEnd,
        MonthlyByDay { Day: > 28 } monthly => texts.MonthDayOrLast(monthly.Day),
        MonthlyByDay monthly => texts.MonthDay(monthly.Day),
        MonthlyByWeekday monthly => texts.MonthWeekday(WeekName(monthly.Week, texts), DayName(monthly.Day, texts)),
        _ => throw new ArgumentOutOfRangeException(nameof(schedule), schedule.Repeats, null),
    };

    private static string Date(DateOnly date, ScheduleTexts texts) => date.ToString(texts.DateFormat, texts.Culture);

    private static string DayName(DayOfWeek day, ScheduleTexts texts) => texts.Culture.DateTimeFormat.GetDayName(day);

    private static string DayNames(Weekly weekly, ScheduleTexts texts)
    {
        var names = weekly.Days.ToList().Select(d => DayName(d, texts)).ToList();
        return names is [var only] ? only : texts.And(string.Join(", ", names[..^1]), names[^1]);
    }

    private static string WeekName(WeekOfMonth week, ScheduleTexts texts) => week switch
    {
        WeekOfMonth.First => texts.First,
        WeekOfMonth.Second => texts.Second,
        WeekOfMonth.Third => texts.Third,
        WeekOfMonth.Fourth => texts.Fourth,
        _ => texts.Last,
    };
}
