using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

internal sealed class CorrectionTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string CorrectOne => Text();

    public string WhichOne => Text();

    public string SomeAsk(int count) => Plural(nameof(SomeAsk), count);

    public string NoteByHand => Text();

    public string NoteWithdrawn => Text();

    public string CorrectTitle(string week) => Format(nameof(CorrectTitle), week);

    public string Withdrawn(string week) => Format(nameof(Withdrawn), week);

    public string TapOne => Text();

    public string Shown => Text();

    public string ShownWithdrawn => Text();

    public string NotYetShown => Text();

    public string NoReason => Text();

    public string ByHandHint => Text();

    public string ByHandTitle(string week, string channel) => Format(nameof(ByHandTitle), week, channel);

    public string DeleteByHandTitle(string week, string channel) => Format(nameof(DeleteByHandTitle), week, channel);

    public string ByHandLook => Text();

    public string DoneByHand => Text();

    public string TryAgain => Text();

    public string Withdraw => Text();

    public string WithdrawTitle(string week) => Format(nameof(WithdrawTitle), week);

    public string WithdrawText => Text();

    public string WithdrawYes => Text();

    public string Back => Text();

    public string ItemOf(string week) => Format(nameof(ItemOf), week);

    public string Reason => Text();

    public string ReasonError(int least, int most) => Format(nameof(ReasonError), least, most);

    public string WhoIsLeftOut => Text();

    public string AsksToBeLeftOut(string name) => Format(nameof(AsksToBeLeftOut), name);

    public string ItemHint => Text();

    public string Save => Text();

    public string TakeOut => Text();

    public string TooLong => Text();

    public string Gone => Text();

    public string RequestTitle(string name, string week) => Format(nameof(RequestTitle), name, week);

    public string RequestText => Text();

    public string RequestLook => Text();

    public string AuditReason => Text();

    public string AuditLeftOut(int count) => Plural(nameof(AuditLeftOut), count);

    public string AuditTakenOut => Text();
}
