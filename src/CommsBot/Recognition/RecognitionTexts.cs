using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Recognition;

internal sealed class RecognitionTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string Contribution => Text();

    public string Innovation => Text();

    public string Sharing => Text();

    public string ConnectingPeople => Text();

    public string HelpingOut => Text();

    public string And(string first, string last) => Format(nameof(And), first, last);
}
