using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Scheduling;

namespace CommsBot.Campaigns;

/// <summary>Asks when it is sent: first how often, then only what that needs. Pure.</summary>
internal static class CampaignWhenCards
{
    public static AdaptiveCard HowOften(CampaignFace face, CampaignId campaign, CultureInfo culture)
    {
        var texts = new CampaignTexts(culture);
        return CampaignFormCards.Frame(
            face,
            culture,
            texts.WhenTitle,
            null,
            [
                CampaignFormCards.Row(texts.WhenNow, texts.WhenNowHint, CampaignVerbs.SaveWhen, DataOf(campaign, CampaignRepeat.Now)),
                Row(texts.WhenOnce, campaign, CampaignRepeat.Once),
                Row(texts.WhenDaily, campaign, CampaignRepeat.Daily),
                Row(texts.WhenWeekly, campaign, CampaignRepeat.Weekly),
                Row(texts.WhenMonthly, campaign, CampaignRepeat.Monthly),
                Row(texts.WhenMonthlyByWeekday, campaign, CampaignRepeat.MonthlyByWeekday),
            ]);
    }

    /// <param name="face">What is sent.</param>
    /// <param name="campaign">The draft.</param>
    /// <param name="repeat">Not <see cref="CampaignRepeat.Now"/>.</param>
    /// <param name="filledIn">What stands in the fields already, in the owner's zone.</param>
    /// <param name="culture">The owner's language.</param>
    /// <param name="problem">What has to be put right, if anything.</param>
    public static AdaptiveCard Details(
        CampaignFace face, CampaignId campaign, CampaignRepeat repeat, Schedule filledIn, CultureInfo culture, string? problem = null)
    {
        var texts = new CampaignTexts(culture);
        return CampaignFormCards.Frame(
            face,
            culture,
            texts.WhenTitle,
            problem,
            [
                .. repeat switch
                {
                    CampaignRepeat.Weekly => Weekly(filledIn, texts),
                    CampaignRepeat.MonthlyByWeekday => ByWeekday(filledIn, texts),
                    _ => [],
                },
                new AdaptiveDateInput(CampaignWhen.Date)
                {
                    Label = repeat == CampaignRepeat.Once ? texts.WhenDate : texts.WhenFirstDate, Value = filledIn.Start, IsRequired = true, ErrorMessage = texts.WhenError,
                },
                new AdaptiveTimeInput(CampaignWhen.Time) { Label = texts.WhenTime, Value = filledIn.At, IsRequired = true, ErrorMessage = texts.WhenError },
                .. repeat == CampaignRepeat.Once
                    ? (IEnumerable<AdaptiveElement>)[]
                    : [new AdaptiveDateInput(CampaignWhen.Until) { Label = texts.WhenUntil, Value = filledIn.Until, ErrorMessage = texts.WhenError }],
                Choice(
                    CampaignWhen.Zone, texts.WhenZone, filledIn.Zone.ToString(), texts,
                    (texts.WhenZoneSender(filledIn.ZoneId), nameof(ScheduleZone.Sender)), (texts.WhenZoneRecipient, nameof(ScheduleZone.Recipient))),
            ],
            [CampaignFormCards.Next(texts, CampaignVerbs.SaveWhen, DataOf(campaign, repeat))]);
    }

    private static IEnumerable<AdaptiveElement> Weekly(Schedule filledIn, CampaignTexts texts)
    {
        var weekly = filledIn.Repeats as Weekly ?? new Weekly(Weekdays.None);
        yield return new AdaptiveChoiceSetInput(CampaignWhen.Days)
        {
            Label = texts.WhenDays,
            Style = AdaptiveChoiceInputStyle.Expanded,
            IsMultiSelect = true,
            Choices = [.. DayNames(texts).Select(d => new AdaptiveChoice(d.Name, d.Value))],
            Value = weekly.Days == Weekdays.None ? null : string.Join(',', weekly.Days.ToList()),
            IsRequired = true,
            ErrorMessage = texts.WhenError,
        };
        yield return new AdaptiveNumberInput(CampaignWhen.Weeks)
        {
            Label = texts.WhenWeeks, Min = 1, Max = Scheduling.Weekly.MaxWeeks, Value = weekly.Weeks, IsRequired = true, ErrorMessage = texts.WhenError,
        };
    }

    private static IEnumerable<AdaptiveElement> ByWeekday(Schedule filledIn, CampaignTexts texts)
    {
        var monthly = filledIn.Repeats as MonthlyByWeekday ?? new MonthlyByWeekday(WeekOfMonth.First, filledIn.Start.DayOfWeek);
        yield return Choice(
            CampaignWhen.WeekOfMonth, texts.WhenWeekOfMonth, monthly.Week.ToString(), texts,
            (texts.WeekFirst, nameof(WeekOfMonth.First)), (texts.WeekSecond, nameof(WeekOfMonth.Second)), (texts.WeekThird, nameof(WeekOfMonth.Third)),
            (texts.WeekFourth, nameof(WeekOfMonth.Fourth)), (texts.WeekLast, nameof(WeekOfMonth.Last)));
        yield return Choice(CampaignWhen.Weekday, texts.WhenWeekday, monthly.Day.ToString(), texts, [.. DayNames(texts)]);
    }

    private static AdaptiveChoiceSetInput Choice(string id, string label, string value, CampaignTexts texts, params (string Name, string Value)[] choices) => new(id)
    {
        Label = label,
        Style = AdaptiveChoiceInputStyle.Compact,
        Choices = [.. choices.Select(c => new AdaptiveChoice(c.Name, c.Value))],
        Value = value,
        ErrorMessage = texts.WhenError,
    };

    private static IEnumerable<(string Name, string Value)> DayNames(CampaignTexts texts) =>
        Weekdays.All.ToList().Select(d => (texts.Culture.DateTimeFormat.GetDayName(d), d.ToString()));

    private static AdaptiveContainer Row(string title, CampaignId campaign, CampaignRepeat repeat) =>
        CampaignFormCards.Row(title, null, CampaignVerbs.AskWhen, DataOf(campaign, repeat));

    private static JsonObject DataOf(CampaignId campaign, CampaignRepeat repeat)
    {
        var data = CampaignForm.DataOf(campaign);
        data[CampaignWhen.Repeat] = repeat.ToString();
        return data;
    }
}
