using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Delivery;

/// <summary>A small card of its own, so that the nudge stays as it is: what the person would like less of, and the way back.</summary>
internal static class FewerCard
{
    public static AdaptiveCard Choices(CultureInfo culture, NudgeKind kind)
    {
        var texts = new NudgeTexts(culture);
        return Create(
            texts,
            texts.FewerQuestion,
            [
                .. WishOf(kind) is NudgeKinds.None ? (IEnumerable<AdaptiveAction>)[] : [Button(texts.NoMore(Name(kind, texts)), NudgeVerbs.NoMore, kind)],
                Button(texts.PauseTwoWeeks, NudgeVerbs.Pause, kind),
                CardVerb.Execute(new SettingsTexts(culture).Button, SettingsVerbs.Open),
            ]);
    }

    public static AdaptiveCard NoMore(CultureInfo culture, NudgeKind kind)
    {
        var texts = new NudgeTexts(culture);
        return Create(texts, texts.NoMoreDone(Name(kind, texts)), [Button(texts.Undo, NudgeVerbs.WantAgain, kind)]);
    }

    public static AdaptiveCard Paused(CultureInfo culture, NudgeKind kind, DateOnly until)
    {
        var texts = new NudgeTexts(culture);
        return Create(texts, texts.PauseDone(until.ToString("D", culture)), [Button(texts.Undo, NudgeVerbs.EndPause, kind)]);
    }

    /// <summary>The kind as people switch it on and off; none for what cannot be switched off.</summary>
    public static NudgeKinds WishOf(NudgeKind kind) => kind switch
    {
        NudgeKind.Poll or NudgeKind.FollowUp => NudgeKinds.Polls,
        NudgeKind.Reminder => NudgeKinds.Reminders,
        NudgeKind.Prompt => NudgeKinds.Prompts,
        _ => NudgeKinds.None,
    };

    private static AdaptiveCard Create(NudgeTexts texts, string sentence, IReadOnlyList<AdaptiveAction> actions) =>
        CardFrame.Create(texts.Culture, [CardFrame.Header("🔔", texts.FewerKind, texts.FewerSubtitle), new AdaptiveTextBlock(sentence)], actions);

    private static AdaptiveExecuteAction Button(string title, string verb, NudgeKind kind) =>
        CardVerb.Execute(title, verb, new JsonObject { [NudgeFooter.KindField] = kind.ToString() });

    private static string Name(NudgeKind kind, NudgeTexts texts) => kind switch
    {
        NudgeKind.Poll or NudgeKind.FollowUp => texts.Polls,
        NudgeKind.Reminder => texts.Reminders,
        _ => texts.Prompts,
    };
}
