using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>Who else works on a campaign: added by name, removed by a tap. Pure.</summary>
internal static class ShareCard
{
    public const string Who = "who";
    public const string Person = "person";

    /// <param name="view">The campaign, with its co-owners.</param>
    /// <param name="candidates">Several who are called so; empty when nothing is to be chosen.</param>
    /// <param name="culture">The owner's language.</param>
    /// <param name="notice">What became of the last tap, if anything.</param>
    public static AdaptiveCard Create(CampaignView view, IReadOnlyList<NamedPerson> candidates, CultureInfo culture, string? notice = null)
    {
        var (texts, campaign) = (new ShareTexts(culture), view.Campaign);
        return CampaignFormCards.Frame(
            view.Face,
            culture,
            texts.ShareTitle,
            notice,
            [
                CardFrame.Quiet(texts.ShareHint),
                .. candidates.Select(c => CampaignFormCards.Row(texts.ShareAddPerson(c.Name), null, CampaignVerbs.AddCoOwner, DataOf(campaign, c.Id))),
                .. view.CoOwners.Select(o => CampaignFormCards.Row(texts.ShareRemove(o.Name), null, CampaignVerbs.RemoveCoOwner, DataOf(campaign, o.Id))),
                new AdaptiveTextInput(Who) { Label = texts.ShareWho, MaxLength = 200 },
            ],
            [
                CardVerb.Execute(texts.ShareAdd, CampaignVerbs.AddCoOwner, CampaignForm.DataOf(campaign.Id)) with { Style = AdaptiveActionStyle.Positive },
                CardVerb.ExecuteWithoutInputs(new CampaignTexts(culture).Back, CampaignVerbs.Open, CampaignForm.DataOf(campaign.Id)),
            ]);
    }

    private static JsonObject DataOf(Campaign campaign, PersonId person)
    {
        var data = CampaignForm.DataOf(campaign.Id);
        data[Person] = person.Value.ToString();
        return data;
    }
}
