using CommsBot.AdaptiveCards;
using CommsBot.Cards;

namespace CommsBot.Recognition.Nominations;

/// <summary>What somebody wrote in a nomination, the same on every card.</summary>
internal static class NominationWords
{
    public static IEnumerable<AdaptiveElement> Of(string reason, string helped, NominationTexts texts) =>
    [
        new AdaptiveTextBlock(AdaptiveText.Escape(reason)),
        .. helped is "" ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Quiet(texts.HelpedLine(AdaptiveText.Escape(helped)))],
    ];

    public static IEnumerable<AdaptiveAction> LinkTo(string? message, NominationTexts texts) =>
        message is null ? [] : [new AdaptiveOpenUrlAction(new Uri(message).AbsoluteUri) { Title = texts.AboutMessage }];
}
