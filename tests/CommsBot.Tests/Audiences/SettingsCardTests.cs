using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Cards;
using CommsBot.Scheduling;
using CommsBot.Tests.Cards;
using Xunit;

namespace CommsBot.Tests.Audiences;

public class SettingsCardTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_face_of_the_settings(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var known = new SettingsView
        {
            Name = "Adele *Vance*",
            Language = "de",
            NudgesFrom = new TimeOnly(8, 30),
            NudgesUntil = new TimeOnly(12, 0),
            PausedUntil = new DateOnly(2026, 12, 7),
            Unwanted = NudgeKinds.Prompts,
            TimeZone = "Europe/Berlin",
            WorkingHours = new Hours(new TimeOnly(8, 0), new TimeOnly(16, 30), Weekdays.Monday | Weekdays.Friday),
            Mail = "adele@contoso.com",
            Department = "R&D",
            Office = "Bonn 2",
            Country = "Germany",
            HasManager = true,
            IsFromDirectory = true,
        };
        GoldenCard.ShouldMatch(SettingsCard.Create(known, culture, CardNotice.Done(new SettingsTexts(culture).Saved)), $"settings.{language}");
        GoldenCard.ShouldMatch(SettingsCard.Create(new SettingsView { Name = "Ben" }, culture), $"settings-from-teams.{language}");
    }
}
