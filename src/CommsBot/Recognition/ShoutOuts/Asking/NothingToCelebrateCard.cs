using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Recognition.Nominations;
using CommsBot.Teams;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <param name="Name">The channel's; empty where Teams did not tell it.</param>
/// <param name="Waiting">Nominations that are not ready yet.</param>
internal sealed record EmptyChannel(string Name, int Waiting);

/// <summary>Invites managers to invite nominations. Pure.</summary>
internal static class NothingToCelebrateCard
{
    public static CardMessage Message(IReadOnlyList<EmptyChannel> channels, ShoutOutTexts texts)
    {
        var isOne = channels.Count == 1;
        var title = isOne ? texts.EmptyTitle(NameOf(channels[0], texts)) : texts.EmptyTitleOfAll(channels.Count);
        return new CardMessage(
            CardFrame.Create(
                texts.Culture,
                [
                    CardFrame.Header("🎉", texts.Kind, isOne ? AdaptiveText.Escape(NameOf(channels[0], texts)) : texts.Channels),
                    CardFrame.Title(AdaptiveText.Escape(title)),
                    .. isOne ? [] : channels.Select(c => new AdaptiveTextBlock(AdaptiveText.Escape(Line(c, texts))) { Spacing = AdaptiveSpacing.Small }),
                    new AdaptiveTextBlock(!isOne ? texts.EmptyTextOfAll : channels[0].Waiting == 0 ? texts.EmptyText : texts.EmptyWaiting(channels[0].Waiting)),
                ],
                [CardVerb.Execute(new NominationTexts(texts.Culture).FormButton, NominationVerbs.OpenForm) with { Style = AdaptiveActionStyle.Positive }]),
            title);
    }

    private static string Line(EmptyChannel channel, ShoutOutTexts texts) =>
        channel.Waiting == 0 ? NameOf(channel, texts) : $"{NameOf(channel, texts)} · {texts.EmptyOnTheWay(channel.Waiting)}";

    private static string NameOf(EmptyChannel channel, ShoutOutTexts texts) => channel.Name is "" ? texts.TheChannel : channel.Name;
}
