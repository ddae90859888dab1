using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary>Whether an interrupted post arrived is for a person to say: the bot cannot read the channel.</summary>
internal static class HeldShoutOutCard
{
    public static AdaptiveCard Create(ShoutOut shoutOut, CultureInfo culture)
    {
        var texts = new ShoutOutTexts(culture);
        var data = new JsonObject { ["shoutOut"] = shoutOut.Id.ToString(), ["claimedAt"] = shoutOut.ClaimedAt.UtcTicks.ToString(CultureInfo.InvariantCulture) };
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header("🎉", texts.Kind, shoutOut.Week.ToString()),
                CardFrame.Title(texts.HeldTitle(shoutOut.Week.ToString())),
                new AdaptiveTextBlock(texts.HeldText),
            ],
            [
                CardVerb.Execute(texts.HeldYes, ShoutOutVerbs.IsThere, data) with { Style = AdaptiveActionStyle.Positive },
                CardVerb.Execute(texts.HeldNo, ShoutOutVerbs.PostAgain, data),
            ]);
    }
}
