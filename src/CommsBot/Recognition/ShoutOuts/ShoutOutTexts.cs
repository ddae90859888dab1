using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Recognition.ShoutOuts;

internal sealed class ShoutOutTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string Title(int count) => Plural(nameof(Title), count);

    public string NominatedBy(string name) => Format(nameof(NominatedBy), name);

    public string ThankNext => Text();

    public string PreviewKind => Text();

    public string PreviewFooter(string command) => Format(nameof(PreviewFooter), command);

    public string Waiting(int count) => Plural(nameof(Waiting), count);

    public string NothingYet(string example) => Format(nameof(NothingYet), example);

    public string OnlyInChannel(string command) => Format(nameof(OnlyInChannel), command);

    public string Posted(int count, string week) => Plural(nameof(Posted), count, week);

    public string AlreadyPosted(string week) => Format(nameof(AlreadyPosted), week);

    public string BeingPosted(string week) => Format(nameof(BeingPosted), week);

    public string Refused(string meaning) => Format(nameof(Refused), meaning);

    public string HeldTitle(string week) => Format(nameof(HeldTitle), week);

    public string HeldText => Text();

    public string HeldYes => Text();

    public string HeldNo => Text();

    public string HeldSettled(string week) => Format(nameof(HeldSettled), week);

    public string HeldGone => Text();

    public string PostNotification(string marker) => Format(nameof(PostNotification), marker);

    public string PreviewButton => Text();

    public string Example => Text();

    public string NowExample => Text();

    public string PostedAsBot => Text();
}
