using CommsBot.AdaptiveCards;

namespace CommsBot.Cards;

/// <summary>A line above everything else on a card.</summary>
/// <param name="Text">A sentence, not yet escaped.</param>
/// <param name="IsProblem">Whether something has to be put right; else it is what just happened.</param>
internal sealed record CardNotice(string Text, bool IsProblem)
{
    public static CardNotice Done(string text) => new(text, IsProblem: false);

    public static CardNotice Problem(string text) => new(text, IsProblem: true);

    public AdaptiveTextBlock ToElement() => CardFrame.Notice(AdaptiveText.Escape(Text)) with { Color = IsProblem ? AdaptiveTextColor.Attention : AdaptiveTextColor.Good };
}
