using System.Globalization;
using CommsBot.Graph;
using CommsBot.Graph.Posting;
using CommsBot.Polls;
using CommsBot.Privacy.Presets;
using CommsBot.Privacy.Retention;
using CommsBot.Recognition;
using Microsoft.Extensions.Options;

namespace CommsBot.Privacy.DataSheet;

/// <summary>
/// Writes the sheet from the settings as they are in force. Its parts stand here together, though features keep what they are about: it is one document,
/// read and agreed on as a whole, and a test holds it against the model.
/// </summary>
internal sealed class MakeDataSheet(
    IOptions<RetentionOptions> retention, IOptions<PrivacyOptions> privacy, IOptions<RecognitionOptions> recognition, IOptions<PollOptions> polls,
    IOptions<GraphOptions> graph, IOptions<DirectoryOptions> directory, IOptions<PostingOptions> posting, PresetDeviations deviations, TimeProvider clock)
{
    /// <summary>What is about the program, and about nobody.</summary>
    public static IReadOnlyList<string> TechnicalTables { get; } = ["DataProtectionKeys", "ForgettingKeys", "KnownChannels", "RetentionRuns", "SenderLeases", "ShoutOutCorrections"];

    public DataSheet Run(CultureInfo culture)
    {
        var texts = new DataSheetTexts(culture);
        var found = deviations.Find();
        var preset = deviations.Preset.ToString();
        return new DataSheet
        {
            Introduction = texts.Introduction(clock.GetUtcNow()),
            Preset = found.Count == 0 ? texts.NoDeviations(preset) : texts.Deviations(preset),
            Deviations = [.. found.Select(d => texts.Deviation(d.Setting, d.Actual, d.Preset))],
            Off = [.. OffIn(texts)],
            Parts = [.. PartsIn(texts)],
        };
    }

    private IEnumerable<DataSheetPart> PartsIn(DataSheetTexts texts)
    {
        var (kept, workplaces) = (retention.Value, privacy.Value.Slices ? texts.Workplaces : "");
        yield return DataSheetPart.Of(texts.People(string.Concat(FieldsIn(texts).Where(f => f.IsOn).Select(f => $", {f.Name}")), Period(kept.Leavers)), "People");
        yield return DataSheetPart.Of(texts.Preferences(), "Preferences");
        yield return DataSheetPart.Of(texts.Conversations(), "Conversations");
        yield return DataSheetPart.Of(texts.Audiences(), "Audiences", "AudienceMembers");
        yield return DataSheetPart.Of(texts.Campaigns(), "Campaigns", "CampaignCoOwners", "Polls", "PollWaves", "PollTallies", "Prompts", "PromptSendings");
        yield return DataSheetPart.Of(texts.Deliveries(Period(kept.Deliveries)), "Deliveries", "Occurrences");
        yield return DataSheetPart.Of(texts.NamedAnswers(workplaces, Period(kept.Answers)), "PollBallots");
        yield return DataSheetPart.Of(texts.SecretAnswers(workplaces, texts.Days(polls.Value.BackupDays), Period(kept.Answers)), "PollSecretBallots", "PollWaves");
        yield return DataSheetPart.Of(texts.PromptAnswers(Period(kept.Answers)), "PromptAnswers");
        yield return DataSheetPart.Of(
            texts.Recognition(ConsentIn(texts), Period(kept.UnpublishedNominations), Period(kept.PublishedNominations)), "Nominations", "Nominees", "Endorsements");
        yield return DataSheetPart.Of(texts.ShoutOuts(Period(kept.Deliveries)), "ShoutOuts", "ShoutOutChannels", "ShoutOutNotices", "StewardNotices");
        yield return DataSheetPart.Of(texts.Forgotten(), "ForgottenIds", "Forgettings");
        yield return DataSheetPart.Of(texts.Audit(Period(kept.Audit)), "AuditEntries");
        yield return DataSheetPart.Of(texts.Account(), "PostingAccounts");
        yield return DataSheetPart.Of(texts.Sessions());

        string Period(string setting) => RetentionPeriod.Parse(setting) is { IsInMonths: true } months ? texts.Months(months.Count) : texts.Days(RetentionPeriod.Parse(setting).Count);
    }

    private IEnumerable<string> OffIn(DataSheetTexts texts)
    {
        if (!graph.Value.Enabled)
            yield return texts.NoDirectory;
        foreach (var (name, setting, _) in FieldsIn(texts).Where(f => graph.Value.Enabled && !f.IsOn))
            yield return texts.FieldOff(name, $"{DirectoryOptions.Section}:{setting}");
        if (!privacy.Value.Slices)
            yield return texts.NoSlices;
        if (!privacy.Value.FairnessByManager)
            yield return texts.NoFairness;
        if (string.IsNullOrWhiteSpace(posting.Value.Account))
            yield return texts.NoPosting;
        else if (!posting.Value.ReadChannels)
            yield return texts.NoReading;
    }

    private IEnumerable<(string Name, string Setting, bool IsOn)> FieldsIn(DataSheetTexts texts)
    {
        var (fields, isOn) = (directory.Value, graph.Value.Enabled);
        yield return (texts.Department, nameof(fields.Department), isOn && fields.Department);
        yield return (texts.Office, nameof(fields.Office), isOn && fields.Office);
        yield return (texts.Country, nameof(fields.Country), isOn && fields.Country);
        yield return (texts.Manager, nameof(fields.Manager), isOn && fields.Manager);
        yield return (texts.Language, nameof(fields.Language), isOn && fields.Language);
        yield return (texts.WorkingHours, nameof(fields.WorkingHours), isOn && fields.WorkingHours);
    }

    private string ConsentIn(DataSheetTexts texts) => string.Join(' ',
        recognition.Value.NeedsApproval ? texts.Approval : texts.NoApproval,
        recognition.Value.Consent == NomineeConsent.AskFirst ? texts.AskFirst : texts.Silence);
}
