using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Delivery;

/// <summary>How far a sending is and what became of it, in plain words. Pure.</summary>
internal static class DeliveryReportCard
{
    public const string OccurrenceKey = "occurrence";

    private const string Icon = "📬";

    /// <param name="report">The counts.</param>
    /// <param name="culture">The owner's language.</param>
    /// <param name="zone">The owner's time zone.</param>
    /// <param name="finish">When the rest is through, by estimate; null leaves it out.</param>
    public static AdaptiveCard Create(DeliveryReport report, CultureInfo culture, TimeZoneInfo zone, DateTimeOffset? finish)
    {
        var texts = new DeliveryTexts(culture);
        return Frame(
            report,
            texts,
            [
                .. Progress(report, texts),
                .. Lines(report, texts),
                CardFrame.Footer(Footer(report, texts, zone, finish)),
            ],
            Buttons(report, texts));
    }

    /// <summary>Before the unconfirmed are sent again: some of them may have it.</summary>
    public static AdaptiveCard AskRepair(DeliveryReport report, CultureInfo culture)
    {
        var texts = new DeliveryTexts(culture);
        return Frame(
            report,
            texts,
            [
                new AdaptiveTextBlock(texts.AskRepair(texts.People(report.Repairable))),
                .. report.Unconfirmed == 0 ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(texts.AskRepairTwice(texts.People(report.Unconfirmed)))],
            ],
            [Button(report, texts.RepairNow, DeliveryVerbs.Repair), Button(report, texts.Back, DeliveryVerbs.Show)]);
    }

    public static AdaptiveCard AskRecall(DeliveryReport report, CultureInfo culture)
    {
        var texts = new DeliveryTexts(culture);
        return Frame(
            report,
            texts,
            [new AdaptiveTextBlock(texts.AskRecall(texts.People(report.Delivered)))],
            [Button(report, texts.RecallNow, DeliveryVerbs.Recall) with { Style = AdaptiveActionStyle.Destructive }, Button(report, texts.Back, DeliveryVerbs.Show)]);
    }

    public static string Notification(DeliveryReport report, CultureInfo culture)
    {
        var texts = new DeliveryTexts(culture);
        return texts.Notification(report.Occurrence.AudienceName, texts.DeliveredOf(report.Delivered, report.Total));
    }

    private static AdaptiveCard Frame(
        DeliveryReport report, DeliveryTexts texts, IReadOnlyList<AdaptiveElement> body, IReadOnlyList<AdaptiveAction> actions) =>
        CardFrame.Create(
            texts.Culture,
            [
                CardFrame.Header(Icon, texts.Kind, AdaptiveText.Escape(texts.To(report.Occurrence.AudienceName))),
                CardFrame.Title(Headline(report, texts)),
                .. body,
            ],
            actions);

    private static string Headline(DeliveryReport report, DeliveryTexts texts) => report.Occurrence switch
    {
        { IsRecalled: true, HasCorrections: true } => texts.Recalling,
        { IsRecalled: true } => texts.Recalled,
        { State: OccurrenceState.Paused } => texts.IsPaused,
        { State: OccurrenceState.Cancelled } => texts.IsCancelled,
        { State: OccurrenceState.Finished } => texts.IsFinished,
        _ => texts.IsRunning,
    };

    private static IEnumerable<AdaptiveElement> Progress(DeliveryReport report, DeliveryTexts texts)
    {
        var percent = report.Total == 0 ? 0 : (int)Math.Round(100.0 * report.Delivered / report.Total);
        var sentence = texts.DeliveredOf(report.Delivered, report.Total);
        yield return new AdaptiveTextBlock(sentence);
        yield return ResultBar.Create(percent, isMine: true, texts.Bar(percent, sentence));
    }

    private static IEnumerable<AdaptiveElement> Lines(DeliveryReport report, DeliveryTexts texts)
    {
        var facts = new List<AdaptiveFact>();
        if (report.Left > 0) facts.Add(new AdaptiveFact(texts.Left, Number(report.Left)));
        if (report.DeliveredLate > 0) facts.Add(new AdaptiveFact(texts.Late, Number(report.DeliveredLate)));
        if (report.PersonalSkips > 0)
            facts.Add(new AdaptiveFact(texts.OwnChoice, report.PersonalSkips < DeliveryReport.FewestShown ? texts.FewerThan(DeliveryReport.FewestShown) : Number(report.PersonalSkips)));
        foreach (var (reason, count) in report.TechnicalReasons)
            facts.Add(new AdaptiveFact(texts.Reason(reason), Number(count)));
        if (report.Unconfirmed > 0) facts.Add(new AdaptiveFact(texts.Unconfirmed, Number(report.Unconfirmed)));
        if (facts.Count > 0)
            yield return new AdaptiveFactSet { Facts = facts };

        string Number(int count) => count.ToString("N0", texts.Culture);
    }

    private static string Footer(DeliveryReport report, DeliveryTexts texts, TimeZoneInfo zone, DateTimeOffset? finish)
    {
        var planned = texts.PlannedFor(Local(report.Occurrence.PlannedFor));
        return finish is { } end && report.Left > 0 && report.Occurrence.State == OccurrenceState.Running ? $"{planned} {texts.FinishBy(Local(end))}" : planned;

        string Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).ToString("g", texts.Culture);
    }

    private static IReadOnlyList<AdaptiveAction> Buttons(DeliveryReport report, DeliveryTexts texts)
    {
        var buttons = new List<AdaptiveAction>();
        if (report.Occurrence.IsRecalled)
            return buttons;

        if (report.Occurrence.State == OccurrenceState.Running) buttons.Add(Button(report, texts.Pause, DeliveryVerbs.Pause));
        if (report.Occurrence.State == OccurrenceState.Paused) buttons.Add(Button(report, texts.Resume, DeliveryVerbs.Resume));
        if (report.Left > 0) buttons.Add(Button(report, texts.Cancel, DeliveryVerbs.Cancel));
        if (report.Left == 0 && report.Repairable > 0) buttons.Add(Button(report, texts.Repair, DeliveryVerbs.AskRepair));
        if (report.Delivered > 0) buttons.Add(Button(report, texts.Recall, DeliveryVerbs.AskRecall) with { Mode = AdaptiveActionMode.Secondary });
        return buttons;
    }

    private static AdaptiveExecuteAction Button(DeliveryReport report, string title, string verb) =>
        CardVerb.Execute(title, verb, new JsonObject { [OccurrenceKey] = report.Occurrence.Id.ToString() });
}
