using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary>A person's own prompts, the newest first.</summary>
internal static class PromptListCard
{
    public static AdaptiveCard Create(CultureInfo culture, IReadOnlyList<Prompt> prompts)
    {
        var texts = new PromptTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(PromptCards.Icon, texts.Kind, texts.ListTitle),
                .. prompts.Count == 0 ? (IEnumerable<AdaptiveElement>)[CardFrame.Title(texts.ListNone)] : [],
                .. prompts.Select(p => PromptFormCards.Row(
                    PromptOverviewCard.Words(p, texts), PromptOverviewCard.StateOf(p, texts), PromptVerbs.Open, PromptForm.DataOf(p.Id))),
                .. prompts.Count == 0 ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Footer(texts.ListHint)],
            ],
            [CardVerb.Execute(texts.Button, PromptVerbs.New)]);
    }
}
