using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>Asks an admin why something cannot wait, and says what that means. Pure.</summary>
internal static class UrgentCard
{
    public const string Reason = "reason";
    public const int MaxReasonLength = 300;

    public static AdaptiveCard Create(CampaignFace face, Campaign campaign, CultureInfo culture, string? problem = null)
    {
        var texts = new CampaignTexts(culture);
        return CampaignFormCards.Frame(
            face,
            culture,
            texts.UrgentTitle,
            problem,
            [
                new AdaptiveTextBlock(texts.UrgentExplains),
                new AdaptiveTextInput(Reason)
                {
                    Label = texts.UrgentReason, IsMultiline = true, MaxLength = MaxReasonLength, IsRequired = true, ErrorMessage = texts.ProblemReasonMissing,
                },
            ],
            [
                CardVerb.Execute(texts.MarkUrgent, CampaignVerbs.MarkUrgent, CampaignForm.DataOf(campaign.Id)) with { Style = AdaptiveActionStyle.Destructive },
                CardVerb.ExecuteWithoutInputs(texts.Back, CampaignVerbs.Open, CampaignForm.DataOf(campaign.Id)),
            ]);
    }
}
