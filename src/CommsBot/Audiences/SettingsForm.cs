using System.Globalization;
using CommsBot.Localization;
using CommsBot.Teams;

namespace CommsBot.Audiences;

/// <summary>The fields of the settings card as they came back. Nothing in them is trusted.</summary>
internal sealed record SettingsForm(string? Language, TimeOnly? From, TimeOnly? Until, DateOnly? PausedUntil, NudgeKinds Unwanted)
{
    public const string LanguageField = "language";
    public const string FromField = "from";
    public const string UntilField = "until";
    public const string PauseField = "pause";
    public const string AsInTeams = "auto";

    /// <summary>One switch for each kind, by its field.</summary>
    public static IReadOnlyList<(NudgeKinds Kind, string Field)> Switches { get; } =
        [(NudgeKinds.Polls, "polls"), (NudgeKinds.Prompts, "prompts"), (NudgeKinds.Reminders, "reminders")];

    /// <summary>Half an answer says nothing.</summary>
    public bool HasHalfOfTheHours => From is null != (Until is null);

    public static SettingsForm Read(CardActionRequest request) => new(
        Languages.Supported.FirstOrDefault(l => l.Name == request.Text(LanguageField))?.Name,
        TimeOnly.TryParseExact(request.Text(FromField), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) ? from : null,
        TimeOnly.TryParseExact(request.Text(UntilField), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) ? until : null,
        DateOnly.TryParseExact(request.Text(PauseField), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var pause) ? pause : null,
        Switches.Where(s => request.Text(s.Field) == "false").Aggregate(NudgeKinds.None, (all, s) => all | s.Kind));

    public SettingsView On(SettingsView view) =>
        view with { Language = Language, NudgesFrom = From, NudgesUntil = Until, PausedUntil = PausedUntil, Unwanted = Unwanted };
}
