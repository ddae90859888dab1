using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Campaigns;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary>What waits for a manager's release, then a person's own prompts, the newest first.</summary>
internal static class PromptListCard
{
    public static AdaptiveCard Create(CultureInfo culture, IReadOnlyList<ListedPrompt> prompts, IReadOnlyList<ListedReview> reviews)
    {
        var texts = new PromptTexts(culture);
        var states = new CampaignTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(PromptCards.Icon, texts.Kind, texts.ListTitle),
                .. reviews.Select(r => ReviewCard.Row(PromptFace.Words(r.Prompt, texts), r.Waiting, new ReviewTexts(culture))),
                .. prompts.Count == 0 ? (IEnumerable<AdaptiveElement>)[CardFrame.Title(texts.ListNone)] : [],
                .. prompts.Select(p => CampaignFormCards.Row(
                    PromptFace.Words(p.Prompt, texts), CampaignOverviewCard.StateOf(p.Campaign, states), CampaignVerbs.Open,
                    CampaignForm.DataOf(p.Campaign.Id))),
                .. prompts.Count == 0 ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Footer(texts.ListHint)],
            ],
            [CardVerb.Execute(texts.Button, PromptVerbs.New)]);
    }
}
