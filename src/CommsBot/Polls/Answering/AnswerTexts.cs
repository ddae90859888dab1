using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Polls.Answering;

/// <summary>What the cards for answering say.</summary>
internal sealed class AnswerTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string AnonymousKind => Text();

    public string From(string name) => Format(nameof(From), name);

    public string FromCloses(string name, string time) => Format(nameof(FromCloses), name, time);

    public string FromClosed(string name) => Format(nameof(FromClosed), name);

    public string InZone(string time, string city) => Format(nameof(InZone), time, city);

    /// <summary>A date format, not a sentence.</summary>
    public string TimeFormat => Text();

    public string Named => Text();

    public string OnlyAsker(string name) => Format(nameof(OnlyAsker), name);

    public string AllAfterAnswering => Text();

    public string AllInChannel => Text();

    public string AllAfterClosing => Text();

    public string OnlyAskerAfterClosing(string name) => Format(nameof(OnlyAskerAfterClosing), name);

    public string Anonymous(int fewest) => Format(nameof(Anonymous), fewest);

    public string Linkable(int days) => Format(nameof(Linkable), days);

    public string AnsweredAnonymous => Text();

    public string ComingIn => Text();

    public string SoFar(string answers) => Format(nameof(SoFar), answers);

    public string MyAnswerIs(string answer) => Format(nameof(MyAnswerIs), answer);

    public string Optional(string question) => Format(nameof(Optional), question);

    public string YourAnswer => Text();

    public string TickAll => Text();

    public string OtherLabel(string other) => Format(nameof(OtherLabel), other);

    public string Choose => Text();

    public string ErrorChoose => Text();

    public string ErrorTick => Text();

    public string Tooltip(string answer) => Format(nameof(Tooltip), answer);

    public string Send => Text();

    public string SendOne => Text();

    public string SendOther => Text();

    public string ChangeAnswer => Text();

    public string KeepAnswer => Text();

    public string MyAnswer => Text();

    public string Close => Text();

    public string ChangeHint(string answers) => Format(nameof(ChangeHint), answers);

    public string ChangeUntilClosing => Text();

    public string Changing => Text();

    public string ChangingAnonymous => Text();

    public string ClosedFooter(string answers) => Format(nameof(ClosedFooter), answers);

    public string ClosedNobody => Text();

    public string ClosedHidden(int fewest) => Format(nameof(ClosedHidden), fewest);

    public string ClosedTooClear(string answers) => Format(nameof(ClosedTooClear), answers);

    public string ClosedThanks(string name) => Format(nameof(ClosedThanks), name);

    public string ProblemMissing => Text();

    public string ProblemTooLong(int most) => Format(nameof(ProblemTooLong), most);

    public string ProblemNothingWritten(string other) => Format(nameof(ProblemNothingWritten), other);

    public string ProblemNoneAndMore(string none) => Format(nameof(ProblemNoneAndMore), none);

    public string ProblemNotOffered => Text();

    public string ProblemAt(string question, string problem) => Format(nameof(ProblemAt), question, problem);
}
