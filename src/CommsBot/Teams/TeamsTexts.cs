using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Teams;

internal sealed class TeamsTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string HomeSubtitle => Text();

    public string HomeTitle => Text();

    public string HomeHint => Text();

    public string HomeNotification => Text();

    public string WelcomeTitle => Text();

    public string WelcomeNotification => Text();

    public string NotUnderstood => Text();

    public string TryInstead(string commands) => Format(nameof(TryInstead), commands);

    public string UnknownAction => Text();

    public string Forgotten => Text();

    public string TakenAway => Text();

    public string StillWorking => Text();

    public string SomethingWentWrong => Text();
}
