using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Polls;

/// <summary>Asks which of several open polls is meant.</summary>
internal static class CloseChoiceCard
{
    public static AdaptiveCard Create(CultureInfo culture, IReadOnlyList<OpenWaveView> open)
    {
        var texts = new PollTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header("📊", texts.Kind, texts.Close),
                CardFrame.Title(texts.WhichToClose),
                .. open.Select(wave => new AdaptiveContainer
                {
                    Style = AdaptiveContainerStyle.Emphasis,
                    Spacing = AdaptiveSpacing.Small,
                    SelectAction = CardVerb.Execute(wave.Title, PollVerbs.Close, new JsonObject { ["poll"] = wave.Id.ToString() }),
                    Items = [new AdaptiveTextBlock(AdaptiveText.Escape(wave.Title))],
                }),
            ]);
    }
}

/// <summary>A wave that its reader can close.</summary>
internal sealed record OpenWaveView(PollWaveId Id, string Title, string? PlaceId);
