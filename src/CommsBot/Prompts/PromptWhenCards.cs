using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary>Asks when a prompt is sent: first how often, then only what that needs. Pure.</summary>
internal static class PromptWhenCards
{
    public static AdaptiveCard HowOften(CultureInfo culture, PromptId prompt)
    {
        var texts = new PromptTexts(culture);
        return PromptFormCards.Frame(
            texts,
            texts.WhenTitle,
            null,
            [
                PromptFormCards.Row(texts.WhenNow, texts.WhenNowHint, PromptVerbs.SaveWhen, DataOf(prompt, PromptRepeat.Now)),
                Row(texts.WhenOnce, prompt, PromptRepeat.Once),
                Row(texts.WhenWeekly, prompt, PromptRepeat.Weekly),
                Row(texts.WhenMonthly, prompt, PromptRepeat.Monthly),
            ]);
    }

    /// <param name="culture">The owner's language.</param>
    /// <param name="prompt">The draft.</param>
    /// <param name="repeat">Not <see cref="PromptRepeat.Now"/>.</param>
    /// <param name="filledIn">What stands in the fields already, in the owner's zone.</param>
    /// <param name="problem">What has to be put right, if anything.</param>
    public static AdaptiveCard Details(CultureInfo culture, PromptId prompt, PromptRepeat repeat, Schedule filledIn, string? problem = null)
    {
        var texts = new PromptTexts(culture);
        return PromptFormCards.Frame(
            texts,
            texts.WhenTitle,
            problem,
            [
                .. repeat == PromptRepeat.Weekly ? Weekly(filledIn, texts) : [],
                new AdaptiveDateInput(PromptWhen.Date)
                {
                    Label = repeat == PromptRepeat.Once ? texts.WhenDate : texts.WhenFirstDate, Value = filledIn.Start, IsRequired = true, ErrorMessage = texts.WhenError,
                },
                new AdaptiveTimeInput(PromptWhen.Time) { Label = texts.WhenTime, Value = filledIn.At, IsRequired = true, ErrorMessage = texts.WhenError },
                .. repeat == PromptRepeat.Once
                    ? (IEnumerable<AdaptiveElement>)[]
                    : [new AdaptiveDateInput(PromptWhen.Until) { Label = texts.WhenUntil, Value = filledIn.Until, ErrorMessage = texts.WhenError }],
                new AdaptiveChoiceSetInput(PromptWhen.Zone)
                {
                    Label = texts.WhenZone,
                    Style = AdaptiveChoiceInputStyle.Compact,
                    Choices =
                    [
                        new AdaptiveChoice(texts.WhenZoneSender(filledIn.ZoneId), nameof(ScheduleZone.Sender)),
                        new AdaptiveChoice(texts.WhenZoneRecipient, nameof(ScheduleZone.Recipient)),
                    ],
                    Value = filledIn.Zone.ToString(),
                    ErrorMessage = texts.WhenError,
                },
            ],
            [PromptFormCards.Next(texts, PromptVerbs.SaveWhen, DataOf(prompt, repeat))]);
    }

    private static IEnumerable<AdaptiveElement> Weekly(Schedule filledIn, PromptTexts texts)
    {
        var weekly = filledIn.Repeats as Weekly ?? new Weekly(Weekdays.None);
        yield return new AdaptiveChoiceSetInput(PromptWhen.Days)
        {
            Label = texts.WhenDays,
            Style = AdaptiveChoiceInputStyle.Expanded,
            IsMultiSelect = true,
            Choices = [.. Weekdays.All.ToList().Select(d => new AdaptiveChoice(texts.Culture.DateTimeFormat.GetDayName(d), d.ToString()))],
            Value = weekly.Days == Weekdays.None ? null : string.Join(',', weekly.Days.ToList()),
            IsRequired = true,
            ErrorMessage = texts.WhenError,
        };
        yield return new AdaptiveNumberInput(PromptWhen.Weeks)
        {
            Label = texts.WhenWeeks, Min = 1, Max = Scheduling.Weekly.MaxWeeks, Value = weekly.Weeks, IsRequired = true, ErrorMessage = texts.WhenError,
        };
    }

    private static AdaptiveContainer Row(string title, PromptId prompt, PromptRepeat repeat) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        SelectAction = CardVerb.Execute(title, PromptVerbs.AskWhen, DataOf(prompt, repeat)),
        Items = [new AdaptiveTextBlock(title) { Weight = AdaptiveTextWeight.Bolder }],
    };

    private static JsonObject DataOf(PromptId prompt, PromptRepeat repeat)
    {
        var data = PromptForm.DataOf(prompt);
        data[PromptWhen.Repeat] = repeat.ToString();
        return data;
    }
}
