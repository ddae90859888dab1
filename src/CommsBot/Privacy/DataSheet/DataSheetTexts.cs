using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Privacy.DataSheet;

/// <summary>The words of the data sheet. Those of a part are lines: title, fields, purpose, source, viewers, how long.</summary>
internal sealed class DataSheetTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Title => Text();

    public string Description => Text();

    public string PresetIs => Text();

    public string Off => Text();

    public string NothingOff => Text();

    public string Never => Text();

    public string Overview => Text();

    public string What => Text();

    public string Fields => Text();

    public string Purpose => Text();

    public string Source => Text();

    public string Viewers => Text();

    public string Kept => Text();

    public string In => Text();

    public string Department => Text();

    public string Office => Text();

    public string Country => Text();

    public string Manager => Text();

    public string Language => Text();

    public string WorkingHours => Text();

    public string NoDirectory => Text();

    public string NoSlices => Text();

    public string NoFairness => Text();

    public string NoPosting => Text();

    public string NoReading => Text();

    public IReadOnlyList<string> Nevers => Text().Split('\n');

    public string AskFirst => Text();

    public string Silence => Text();

    public string Approval => Text();

    public string NoApproval => Text();

    public string Workplaces => Text();

    public string Introduction(DateTimeOffset madeAt) => Format(nameof(Introduction), madeAt.UtcDateTime);

    public string NoDeviations(string preset) => Format(nameof(NoDeviations), preset);

    public string Deviations(string preset) => Format(nameof(Deviations), preset);

    public string Deviation(string setting, string actual, string preset) => Format(nameof(Deviation), setting, actual, preset);

    public string FieldOff(string field, string setting) => Format(nameof(FieldOff), field, setting);

    public string Days(int count) => Plural(nameof(Days), count);

    public string Months(int count) => Plural(nameof(Months), count);

    public IReadOnlyList<string> People(string directoryFields, string leavers) => Lines(nameof(People), directoryFields, leavers);

    public IReadOnlyList<string> Preferences() => Lines(nameof(Preferences));

    public IReadOnlyList<string> Conversations() => Lines(nameof(Conversations));

    public IReadOnlyList<string> Audiences() => Lines(nameof(Audiences));

    public IReadOnlyList<string> Campaigns() => Lines(nameof(Campaigns));

    public IReadOnlyList<string> Deliveries(string kept) => Lines(nameof(Deliveries), kept);

    public IReadOnlyList<string> NamedAnswers(string workplaces, string kept) => Lines(nameof(NamedAnswers), workplaces, kept);

    public IReadOnlyList<string> SecretAnswers(string workplaces, string backups, string texts) => Lines(nameof(SecretAnswers), workplaces, backups, texts);

    public IReadOnlyList<string> PromptAnswers(string kept) => Lines(nameof(PromptAnswers), kept);

    public IReadOnlyList<string> Recognition(string consent, string unpublished, string published) => Lines(nameof(Recognition), consent, unpublished, published);

    public IReadOnlyList<string> ShoutOuts(string told) => Lines(nameof(ShoutOuts), told);

    public IReadOnlyList<string> Forgotten() => Lines(nameof(Forgotten));

    public IReadOnlyList<string> Audit(string kept) => Lines(nameof(Audit), kept);

    public IReadOnlyList<string> Account() => Lines(nameof(Account));

    public IReadOnlyList<string> Sessions() => Lines(nameof(Sessions));

    public string WrongFile(string file) => Format(nameof(WrongFile), file);

    public string Wrote(string file) => Format(nameof(Wrote), file);

    public string CannotWrite(string file, string reason) => Format(nameof(CannotWrite), file, reason);

    private string[] Lines(string key, params object[] values) => Format(key, values).Split('\n');
}
