using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Campaigns;

internal sealed class ReviewTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string ToRelease => Text();

    public string ToReleaseRow(string name) => Format(nameof(ToReleaseRow), name);

    public string ReviewSubtitle => Text();

    public string ReviewFrom => Text();

    public string ReviewHint => Text();

    public string ReviewRelease => Text();

    public string ReviewLook => Text();

    public string ReviewSendBack => Text();

    public string ReviewReason => Text();

    public string ReviewGone => Text();

    public string ReviewReleased => Text();

    public string ReviewSentBack => Text();

    public string TellReleased(string text, string name) => Format(nameof(TellReleased), text, name);

    public string TellSentBack(string text, string name) => Format(nameof(TellSentBack), text, name);

    public string TellSentBackWhy(string text, string name, string reason) => Format(nameof(TellSentBackWhy), text, name, reason);
}
