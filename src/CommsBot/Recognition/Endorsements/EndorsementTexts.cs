using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Recognition.Endorsements;

internal sealed class EndorsementTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Subtitle(string name) => Format(nameof(Subtitle), name);

    public string Endorse => Text();

    public string ThankNext => Text();

    public string EndorsedBy(int count, string names) => Plural(nameof(EndorsedBy), count, names);

    public string More(int count) => Format(nameof(More), count);

    public string NobodyYet => Text();

    public string Thanks => Text();

    public string NotYourOwn => Text();

    public string NotTheNominee => Text();

    public string Gone => Text();

    public string Notification(string names, string value) => Format(nameof(Notification), names, value);
}
