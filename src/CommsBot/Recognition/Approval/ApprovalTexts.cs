using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Recognition.Approval;

internal sealed class ApprovalTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string Example => Text();

    public string Title(string nominator, string names) => Format(nameof(Title), nominator, names);

    public string Reason => Text();

    public string ReasonError(int least, int most) => Format(nameof(ReasonError), least, most);

    public string Note(string nominator) => Format(nameof(Note), nominator);

    public string Approve => Text();

    public string TurnDown => Text();

    public string Hint(string nominator) => Format(nameof(Hint), nominator);

    public string NoteMissing(string nominator) => Format(nameof(NoteMissing), nominator);

    public string Approved => Text();

    public string TurnedDown(string nominator) => Format(nameof(TurnedDown), nominator);

    public string AboutYou => Text();

    public string Settled => Text();

    public string ManagersOnly => Text();

    public string ListTitle => Text();

    public string ListEmpty => Text();

    public string Notification(string nominator, string names) => Format(nameof(Notification), nominator, names);

    public string TellEdited(string names) => Format(nameof(TellEdited), names);

    public string TellCorrected(string names) => Format(nameof(TellCorrected), names);

    public string TellDeclined(string names) => Format(nameof(TellDeclined), names);

    public string TellAgain => Text();

    public string InOwnChatOnly => Text();
}
