using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Campaigns;

internal sealed class ShareTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string ProblemNobodyFound(string text) => Format(nameof(ProblemNobodyFound), text);

    public string Share => Text();

    public string ShareTitle => Text();

    public string ShareHint => Text();

    public string ShareWho => Text();

    public string ShareError => Text();

    public string ShareAdd => Text();

    public string ShareAddPerson(string name) => Format(nameof(ShareAddPerson), name);

    public string ShareRemove(string name) => Format(nameof(ShareRemove), name);

    public string ShareSeveral => Text();

    public string ShareDone(string name) => Format(nameof(ShareDone), name);

    public string ShareEnded(string name) => Format(nameof(ShareEnded), name);
}
