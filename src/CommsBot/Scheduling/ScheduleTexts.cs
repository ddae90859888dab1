using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Scheduling;

internal sealed class ScheduleTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Once(string date) => Format(nameof(Once), date);

    public string EveryDay => Text();

    public string EveryWorkingDay => Text();

    public string EveryWeek(string days) => Format(nameof(EveryWeek), days);

    public string EverySecondWeek(string day) => Format(nameof(EverySecondWeek), day);

    public string EveryFewWeeks(int weeks, string days) => Format(nameof(EveryFewWeeks), weeks, days);

    public string MonthDay(int day) => Format(nameof(MonthDay), day);

    public string MonthDayOrLast(int day) => Format(nameof(MonthDayOrLast), day);

    public string MonthEnd => Text();

    public string MonthWeekday(string week, string day) => Format(nameof(MonthWeekday), week, day);

    public string First => Text();

    public string Second => Text();

    public string Third => Text();

    public string Fourth => Text();

    public string Last => Text();

    public string InZone(string dates, string time, string zone) => Format(nameof(InZone), dates, time, zone);

    public string InOwnZone(string dates, string time) => Format(nameof(InOwnZone), dates, time);

    public string Until(string sentence, string date) => Format(nameof(Until), sentence, date);

    public string Times(int count, string sentence) => Plural(nameof(Times), count, sentence);

    public string And(string days, string last) => Format(nameof(And), days, last);

    /// <summary>A date format, not a sentence.</summary>
    public string DateFormat => Text();

    public string ProblemNoDays => Text();

    public string ProblemWeeks(int most) => Format(nameof(ProblemWeeks), most);

    public string ProblemDay => Text();

    public string ProblemStart => Text();

    public string ProblemEndsTwice => Text();

    public string ProblemCount(int most) => Format(nameof(ProblemCount), most);

    public string ProblemZone => Text();

    public string ProblemEnd => Text();
}
