using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Campaigns;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary>A person's own prompts, the newest first.</summary>
internal static class PromptListCard
{
    public static AdaptiveCard Create(CultureInfo culture, IReadOnlyList<ListedPrompt> prompts)
    {
        var texts = new PromptTexts(culture);
        var states = new CampaignTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(PromptCards.Icon, texts.Kind, texts.ListTitle),
                .. prompts.Count == 0 ? (IEnumerable<AdaptiveElement>)[CardFrame.Title(texts.ListNone)] : [],
                .. prompts.Select(p => CampaignFormCards.Row(
                    PromptFace.Words(p.Prompt, texts), CampaignOverviewCard.StateOf(p.Campaign, states), CampaignVerbs.Open,
                    CampaignForm.DataOf(p.Campaign.Id))),
                .. prompts.Count == 0 ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Footer(texts.ListHint)],
            ],
            [CardVerb.Execute(texts.Button, PromptVerbs.New)]);
    }
}
