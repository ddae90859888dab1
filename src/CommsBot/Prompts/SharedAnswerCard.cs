using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary>An answer that somebody chose to share, as a post in the channel.</summary>
internal static class SharedAnswerCard
{
    /// <param name="question">The prompt's text.</param>
    /// <param name="answer">What the person wrote.</param>
    /// <param name="name">Null: "a colleague".</param>
    public static CardMessage Create(string question, string answer, string? name, CultureInfo culture)
    {
        var texts = new PromptTexts(culture);
        var card = CardFrame.Create(
            culture,
            [
                CardFrame.Header(PromptCards.Icon, texts.Kind, name is null ? texts.PostSubtitleUnnamed : texts.PostSubtitleNamed(AdaptiveText.Escape(name))),
                CardFrame.Quiet(AdaptiveText.Escape(question)),
                new AdaptiveTextBlock(AdaptiveText.Escape(answer)) { Size = AdaptiveTextSize.Medium },
            ]);
        return new CardMessage(card, texts.PostNotification(name ?? texts.Colleague, PromptCards.Shorten(answer)));
    }
}
