using CommsBot.AdaptiveCards;
using CommsBot.Cards;

namespace CommsBot.Teams;

/// <summary>The card that answers "help", a first meeting, and whatever the bot did not understand: nobody has to know a command.</summary>
internal sealed class HomeCard(IEnumerable<HomeButton> buttons)
{
    private const string Icon = "🙌";

    // Further ones are behind the card's "more".
    private const int MostVisible = 3;

    private readonly List<HomeButton> ordered = [.. buttons.OrderBy(b => b.Order)];

    public CardMessage ForHelp(TeamsTurn turn)
    {
        var texts = new TeamsTexts(turn.Culture);
        return Build(turn, texts, [CardFrame.Title(texts.HomeTitle)], texts.HomeNotification);
    }

    public CardMessage Welcome(TeamsTurn turn)
    {
        var texts = new TeamsTexts(turn.Culture);
        return Build(turn, texts, [CardFrame.Title(texts.WelcomeTitle), new AdaptiveTextBlock(texts.HomeTitle)], texts.WelcomeNotification);
    }

    public CardMessage ForUnknownText(TeamsTurn turn, string text, IReadOnlyList<string> nearest)
    {
        var texts = new TeamsTexts(turn.Culture);
        if (string.IsNullOrWhiteSpace(text))
            return ForHelp(turn);

        List<AdaptiveElement> lead = [CardFrame.Title(texts.NotUnderstood)];
        if (nearest.Count > 0)
            lead.Add(new AdaptiveTextBlock(texts.TryInstead(string.Join(" · ", nearest.Select(words => $"**{AdaptiveText.Escape(turn.Typed(words))}**")))));

        return Build(turn, texts, lead, texts.NotUnderstood);
    }

    private CardMessage Build(TeamsTurn turn, TeamsTexts texts, IReadOnlyList<AdaptiveElement> lead, string notification)
    {
        var examples = ordered.Select(b => AdaptiveText.Escape(turn.Typed(b.Example(texts.Culture))));
        var actions = ordered.Select((b, index) => CardVerb.Execute(b.Title(texts.Culture), b.Verb) with
        {
            Style = index == 0 ? AdaptiveActionStyle.Positive : null,
            Mode = index < MostVisible ? null : AdaptiveActionMode.Secondary,
        });

        return new CardMessage(
            CardFrame.Create(
                texts.Culture,
                [
                    CardFrame.Header(Icon, "CommsBot", texts.HomeSubtitle),
                    .. lead,
                    CardFrame.Quiet(texts.HomeHint),
                    .. examples.Select(CardFrame.Quiet),
                ],
                [.. actions]),
            notification);
    }
}
