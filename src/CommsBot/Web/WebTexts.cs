using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Web;

internal sealed class WebTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string SkipToContent => Text();

    public string Navigation => Text();

    public string SignOut => Text();

    public string LocalMode => Text();

    public string HomeTitle => Text();

    public string HomeHint => Text();

    public string SignedOutTitle => Text();

    public string SignedOutText => Text();

    public string SignInAgain => Text();

    public string ToHome => Text();

    public string SignInFailedTitle => Text();

    public string SignInFailedText => Text();

    public string NoRoleTitle => Text();

    public string NoRoleText => Text();

    public string GroupsMissing => Text();

    public string YourId => Text();

    public string NotThisMachineTitle => Text();

    public string NotThisMachineText => Text();

    public string NotFoundTitle => Text();

    public string NotFoundText => Text();

    public string NoSignInTitle => Text();

    public string NoSignInText => Text();

    public string FailedTitle => Text();

    public string FailedText => Text();

    public string RefusedTitle => Text();

    public string RefusedText => Text();
}
