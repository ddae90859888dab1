using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Recognition.Kudos;

internal sealed class KudosTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string Example => Text();

    public string Received => Text();

    public string Given => Text();

    public string Older => Text();

    public string Newer => Text();

    public string Back => Text();

    public string NothingReceived => Text();

    public string NothingGiven => Text();

    public string ThankSomeone => Text();

    public string From(string name, string date) => Format(nameof(From), name, date);

    public string To(string date, string state) => Format(nameof(To), date, state);

    public string Awaiting => Text();

    public string OnItsWay => Text();

    public string Published => Text();

    public string TakenOut => Text();

    public string Declined => Text();

    public string Withdrawn => Text();

    public string DeclinedBecause(string reason) => Format(nameof(DeclinedBecause), reason);

    public string Withdraw => Text();

    public string WithdrawHint => Text();

    public string TooLate => Text();

    public string Gone => Text();

    public string InOwnChatOnly(string command) => Format(nameof(InOwnChatOnly), command);
}
