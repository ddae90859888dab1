using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Delivery;

internal sealed class NudgeTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string NotNow => Text();

    public string WhyMe => Text();

    public string Fewer => Text();

    public string ComesBack(string when) => Format(nameof(ComesBack), when);

    public string DayAndTime(string day, string time) => Format(nameof(DayAndTime), day, time);

    public string CameBack => Text();

    public string EndsBefore(string when) => Format(nameof(EndsBefore), when);

    public string IsOver => Text();

    public string Because(string audience, string sender) => Format(nameof(Because), audience, sender);

    public string BecauseFromCommsBot(string audience) => Format(nameof(BecauseFromCommsBot), audience);

    public string ChooseBelow => Text();

    public string FewerKind => Text();

    public string FewerSubtitle => Text();

    public string FewerQuestion => Text();

    public string NoMore(string kinds) => Format(nameof(NoMore), kinds);

    public string NoMoreDone(string kinds) => Format(nameof(NoMoreDone), kinds);

    public string PauseTwoWeeks => Text();

    public string PauseDone(string day) => Format(nameof(PauseDone), day);

    public string Undo => Text();

    public string Polls => Text();

    public string Reminders => Text();

    public string Prompts => Text();
}
