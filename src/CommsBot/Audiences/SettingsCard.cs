using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Localization;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Audiences;

/// <summary>What a person can choose, and what CommsBot knows of them. Shown in their own chat only.</summary>
internal static class SettingsCard
{
    private const string Icon = "⚙️";

    /// <param name="view">How things stand.</param>
    /// <param name="culture">The reader's language.</param>
    /// <param name="notice">What just happened, or what has to be put right.</param>
    public static AdaptiveCard Create(SettingsView view, CultureInfo culture, CardNotice? notice = null)
    {
        var texts = new SettingsTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(Icon, texts.Kind, texts.Subtitle),
                .. notice is null ? (IEnumerable<AdaptiveElement>)[] : [notice.ToElement()],
                Language(view, texts),
                Hours(view, texts),
                CardFrame.Quiet(texts.HoursHint),
                new AdaptiveDateInput(SettingsForm.PauseField) { Label = texts.PauseLabel, Value = view.PausedUntil },
                .. SettingsForm.Switches.Select(s => Switch(view, s.Kind, s.Field, texts)),
                new AdaptiveTextBlock(texts.KnownTitle) { Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Large, Separator = true },
                new AdaptiveFactSet { Facts = [.. Facts(view, texts)] },
                CardFrame.Quiet(view.IsFromDirectory ? texts.FromDirectory : texts.FromTeams),
                CardFrame.Quiet(texts.OwnDataHint),
            ],
            [
                CardVerb.Execute(texts.Save, SettingsVerbs.Save) with { Style = AdaptiveActionStyle.Positive },
                .. view.PausedUntil is null ? (IEnumerable<AdaptiveAction>)[] : [CardVerb.Execute(texts.Resume, SettingsVerbs.Resume)],
            ]);
    }

    private static AdaptiveChoiceSetInput Language(SettingsView view, SettingsTexts texts) => new(SettingsForm.LanguageField)
    {
        Label = texts.LanguageLabel,
        Value = view.Language ?? SettingsForm.AsInTeams,
        Choices =
        [
            new AdaptiveChoice(texts.AsInTeams, SettingsForm.AsInTeams),
            .. Languages.Supported.Select(l => new AdaptiveChoice(l.NativeName, l.Name)),
        ],
    };

    private static AdaptiveColumnSet Hours(SettingsView view, SettingsTexts texts) => new()
    {
        Columns =
        [
            Half(new AdaptiveTimeInput(SettingsForm.FromField) { Label = texts.FromLabel, Value = view.NudgesFrom }),
            Half(new AdaptiveTimeInput(SettingsForm.UntilField) { Label = texts.UntilLabel, Value = view.NudgesUntil }),
        ],
    };

    private static AdaptiveColumn Half(AdaptiveTimeInput input) => new() { Width = AdaptiveColumnWidth.Stretch, Items = [input] };

    private static AdaptiveToggleInput Switch(SettingsView view, NudgeKinds kind, string field, SettingsTexts texts) => new(field)
    {
        Title = kind switch
        {
            NudgeKinds.Polls => texts.WantsPolls,
            NudgeKinds.Prompts => texts.WantsPrompts,
            _ => texts.WantsReminders,
        },
        Value = view.Unwanted.HasFlag(kind) ? "false" : "true",
        Spacing = AdaptiveSpacing.Small,
    };

    private static IEnumerable<AdaptiveFact> Facts(SettingsView view, SettingsTexts texts)
    {
        yield return Fact(texts.NameFact, view.Name);
        yield return Fact(texts.ZoneFact, view.TimeZone ?? texts.ZoneUnknown);
        yield return Fact(texts.WorkFact, view.WorkingHours is { } hours ? Sentence(hours, texts) : texts.WorkUnknown);
        foreach (var (title, value) in new[]
                 {
                     (texts.MailFact, view.Mail), (texts.DepartmentFact, view.Department), (texts.OfficeFact, view.Office),
                     (texts.CountryFact, view.Country), (texts.ManagerFact, view.HasManager ? texts.ManagerKnown : null),
                 })
        {
            if (value is not null)
                yield return Fact(title, value);
        }
    }

    private static AdaptiveFact Fact(string title, string value) => new(title, AdaptiveText.Escape(value));

    private static string Sentence(Hours hours, SettingsTexts texts) => texts.WorkingHours(
        string.Join(", ", hours.Days.ToList().Select(d => texts.Culture.DateTimeFormat.AbbreviatedDayNames[(int)d])),
        hours.Start.ToString("t", texts.Culture),
        hours.End.ToString("t", texts.Culture));
}
