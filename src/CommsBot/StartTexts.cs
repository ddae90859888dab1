using System.Globalization;
using CommsBot.Localization;

namespace CommsBot;

/// <summary>What the verbs say when they cannot do what they are for. What is wrong with a setting is said in English by whatever validates it.</summary>
internal sealed class StartTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    /// <summary>In the language of the machine.</summary>
    public static StartTexts Here => new(Languages.FromLocale(CultureInfo.CurrentUICulture.Name));

    public string WrongSettings => Text();

    public string ReadByNothing(string name) => Format(nameof(ReadByNothing), name);

    public string ReadByNothingMeant(string name, string near) => Format(nameof(ReadByNothingMeant), name, near);

    public string UnreadableFile(string what) => Format(nameof(UnreadableFile), what);

    public string UnreadableFileRepair(string where) => Format(nameof(UnreadableFileRepair), where);

    public string AddressTaken(string address) => Format(nameof(AddressTaken), address);

    public string AddressTakenRepair => Text();

    public string CannotListen(string address, string reason) => Format(nameof(CannotListen), address, reason);

    public string CannotListenRepair => Text();

    public string Database(string reason) => Format(nameof(Database), reason);

    public string ForeignKeys(int count) => Plural(nameof(ForeignKeys), count);

    public string ForeignKeysRepair => Text();

    public string NewerDatabase(int count, string newest) => Plural(nameof(NewerDatabase), count, newest);

    public string UpToDate => Text();

    public string Applied(int count, string names) => Plural(nameof(Applied), count, names);

    public string UnknownVerb(string verb) => Format(nameof(UnknownVerb), verb);

    public string UnknownVerbRepair => Text();

    public string UnknownVerbMeant(string near) => Format(nameof(UnknownVerbMeant), near);
}
