using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Delivery;

internal sealed class DeliveryTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string To(string audience) => Format(nameof(To), audience);

    public string Notification(string audience, string delivered) => Format(nameof(Notification), audience, delivered);

    public string IsRunning => Text();

    public string IsPaused => Text();

    public string IsCancelled => Text();

    public string IsFinished => Text();

    public string Recalling => Text();

    public string Recalled => Text();

    public string DeliveredOf(int delivered, int total) => Format(nameof(DeliveredOf), delivered, total);

    public string Bar(int percent, string delivered) => Format(nameof(Bar), percent, delivered);

    public string Left => Text();

    public string Late => Text();

    public string OwnChoice => Text();

    public string FewerThan(int count) => Format(nameof(FewerThan), count);

    public string Unconfirmed => Text();

    public string ReasonLeft => Text();

    public string ReasonNotInstalled => Text();

    public string ReasonBlocked => Text();

    public string ReasonDisabledByAdmin => Text();

    public string ReasonTooLate => Text();

    public string ReasonCancelled => Text();

    public string ReasonTeamsUnavailable => Text();

    public string ReasonRefused => Text();

    public string ReasonTooLarge => Text();

    public string ReasonNotMade => Text();

    public string ReasonBotTokenRefused => Text();

    public string PlannedFor(string time) => Format(nameof(PlannedFor), time);

    public string FinishBy(string time) => Format(nameof(FinishBy), time);

    public string Pause => Text();

    public string Resume => Text();

    public string Cancel => Text();

    public string Repair => Text();

    public string Recall => Text();

    public string AskRepair(string people) => Format(nameof(AskRepair), people);

    public string AskRepairTwice(string people) => Format(nameof(AskRepairTwice), people);

    public string RepairNow => Text();

    public string AskRecall(string people) => Format(nameof(AskRecall), people);

    public string RecallNow => Text();

    public string Back => Text();

    public string People(int count) => Plural(nameof(People), count);

    public string NotYours => Text();

    public string InPersonalChat => Text();

    public string NothingSent => Text();
}
