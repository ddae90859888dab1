using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Teams;

namespace CommsBot.Delivery;

/// <summary>What stands under every nudge: not now, why me, fewer like this. Behind the card's "more", so that its own buttons stay in view.</summary>
internal static class NudgeFooter
{
    public const string OccurrenceField = "occurrence";
    public const string KindField = "kind";

    public static IReadOnlyList<AdaptiveAction> Actions(CultureInfo culture, OccurrenceId occurrence, NudgeKind kind)
    {
        var texts = new NudgeTexts(culture);
        return
        [
            More(texts.NotNow, NudgeVerbs.NotNow),
            More(texts.WhyMe, NudgeVerbs.WhyMe),
            More(texts.Fewer, NudgeVerbs.Fewer),
        ];

        AdaptiveExecuteAction More(string title, string verb) =>
            CardVerb.ExecuteWithoutInputs(title, verb, new JsonObject { [OccurrenceField] = occurrence.ToString(), [KindField] = kind.ToString() })
                with { Mode = AdaptiveActionMode.Secondary };
    }
}
