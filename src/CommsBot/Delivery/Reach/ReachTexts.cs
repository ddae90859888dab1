using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Delivery.Reach;

/// <summary>What <c>doctor reach</c> prints.</summary>
internal sealed class ReachTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string HasApp => Text();

    public string NotTried => Text();

    public string NotInstalled => Text();

    public string DisabledByAdmin => Text();

    public string Blocked => Text();

    public string Unlicensed => Text();

    public string Guest => Text();

    public string Left => Text();

    public string FixNotTried => Text();

    public string FixNotTriedByHand => Text();

    public string FixNotInstalled => Text();

    public string FixDisabledByAdmin => Text();

    public string FixBlocked => Text();

    public string FixUnlicensed => Text();

    public string FixGuest => Text();

    public string FixLeft => Text();

    public string NoDirectory => Text();

    public string NotPermitted => Text();

    public string NoToken => Text();

    public string NotNow => Text();

    public string Members(string group, int count) => Plural(nameof(Members), count, group);

    public string NotFound(string group) => Format(nameof(NotFound), group);

    public string SeveralOfThatName(string group) => Format(nameof(SeveralOfThatName), group);
}
