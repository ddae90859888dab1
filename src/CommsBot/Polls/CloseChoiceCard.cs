using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Polls;

/// <summary>Asks which of several open polls is meant.</summary>
internal static class CloseChoiceCard
{
    public static AdaptiveCard Create(CultureInfo culture, IReadOnlyList<Poll> open)
    {
        var texts = new PollTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header("📊", texts.Kind, texts.Close),
                CardFrame.Title(texts.WhichToClose),
                .. open.Select(poll => new AdaptiveContainer
                {
                    Style = AdaptiveContainerStyle.Emphasis,
                    Spacing = AdaptiveSpacing.Small,
                    SelectAction = CardVerb.Execute(poll.Question, PollVerbs.Close, new JsonObject { ["poll"] = poll.Id.ToString() }),
                    Items = [new AdaptiveTextBlock(AdaptiveText.Escape(poll.Question))],
                }),
            ]);
    }
}
