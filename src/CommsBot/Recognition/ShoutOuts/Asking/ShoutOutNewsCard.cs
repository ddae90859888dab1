using CommsBot.AdaptiveCards;
using CommsBot.Cards;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <summary>Something that whoever looks after shout-outs should know. Pure.</summary>
internal static class ShoutOutNewsCard
{
    public static AdaptiveCard Create(string channel, string title, string text, IReadOnlyList<AdaptiveAction> actions, ShoutOutTexts texts) =>
        CardFrame.Create(
            texts.Culture,
            [
                CardFrame.Header("🎉", texts.Kind, AdaptiveText.Escape(channel)),
                CardFrame.Title(AdaptiveText.Escape(title)),
                new AdaptiveTextBlock(AdaptiveText.Escape(text)),
            ],
            actions);
}
