using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary>What stays of a question once it is answered.</summary>
internal static class SettledCard
{
    public static AdaptiveCard Create(string sentence, CultureInfo culture) =>
        CardFrame.Create(culture, [CardFrame.Header("🎉", new ShoutOutTexts(culture).Kind, AdaptiveText.Escape(sentence))]);
}
