using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Storage;

/// <summary>What is said to whoever looks after the bot when the database cannot be used.</summary>
internal sealed class DatabaseTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string OfOther => Text();

    public string OfNoAnswer => Text();

    public string OfSignInRefused => Text();

    public string OfNoSuchDatabase => Text();

    public string OfNotAllowed => Text();

    public string OfTooManyConnections => Text();

    public string OfNoTables => Text();

    public string OfFull => Text();

    public string OfNotWritable => Text();

    public string OfNoDatabase => Text();

    public string OfLocked => Text();
}
