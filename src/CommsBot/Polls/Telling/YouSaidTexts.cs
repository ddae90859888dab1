using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Polls.Telling;

/// <summary>What "You said, we did" says.</summary>
internal sealed class YouSaidTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string From(string name) => Format(nameof(From), name);

    public string Said => Text();

    public string Did => Text();

    public string Footer => Text();

    public string FormTitle => Text();

    public string SaidLabel(string language) => Format(nameof(SaidLabel), language);

    public string DidLabel(string language) => Format(nameof(DidLabel), language);

    public string FormHint => Text();

    public string FormHintTold => Text();

    public string Send => Text();

    public string Correct => Text();

    public string Sent => Text();

    public string Corrected => Text();

    public string CannotTell => Text();

    public string Notification(string name, string poll) => Format(nameof(Notification), name, poll);

    public string Back => Text();

    public string ErrorLong(int most) => Format(nameof(ErrorLong), most);

    public string ProblemMissing => Text();

    public string ProblemLanguagesDiffer => Text();

    public string ProblemToldBefore => Text();

    internal string Of(YouSaidProblem problem) => problem switch
    {
        YouSaidProblem.Missing => ProblemMissing,
        YouSaidProblem.LanguagesDiffer => ProblemLanguagesDiffer,
        _ => ErrorLong(YouSaid.MaxLength),
    };
}
