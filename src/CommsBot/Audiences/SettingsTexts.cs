using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Audiences;

internal sealed class SettingsTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string Subtitle => Text();

    public string Notification => Text();

    public string Button => Text();

    public string Example => Text();

    public string Save => Text();

    public string Saved => Text();

    public string LanguageLabel => Text();

    public string AsInTeams => Text();

    public string FromLabel => Text();

    public string UntilLabel => Text();

    public string HoursHint => Text();

    public string BothHours => Text();

    public string PauseLabel => Text();

    public string WantsPolls => Text();

    public string WantsPrompts => Text();

    public string WantsReminders => Text();

    public string KnownTitle => Text();

    public string NameFact => Text();

    public string ZoneFact => Text();

    public string ZoneUnknown => Text();

    public string WorkFact => Text();

    public string WorkUnknown => Text();

    public string WorkingHours(string days, string start, string end) => Format(nameof(WorkingHours), days, start, end);

    public string MailFact => Text();

    public string DepartmentFact => Text();

    public string OfficeFact => Text();

    public string CountryFact => Text();

    public string ManagerFact => Text();

    public string ManagerKnown => Text();

    public string FromDirectory => Text();

    public string FromTeams => Text();

    public string OwnDataHint => Text();

    public string InOwnChatOnly => Text();

    public string SentToOwnChat => Text();

    public string Paused(string day, string command) => Format(nameof(Paused), day, command);

    public string PauseNotUnderstood => Text();

    public string ResumeCommand => Text();

    public string Resume => Text();

    public string Resumed => Text();
}
