using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>What a second manager sees before they release it, or send it back. Pure.</summary>
internal static class ReviewCard
{
    public const string Revision = "revision";
    public const string Reason = "reason";
    public const int MaxReasonLength = 300;

    public static AdaptiveCard Create(CampaignView view, string ownerName, CultureInfo culture, string? problem = null)
    {
        var (face, campaign) = (view.Face, view.Campaign);
        var (texts, common) = (new ReviewTexts(culture), new CampaignTexts(culture));
        var data = CampaignForm.DataOf(campaign.Id);
        data[Revision] = campaign.Revision;
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(face.Icon, face.Kind, texts.ReviewSubtitle),
                .. problem is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(problem))],
                CardFrame.Title(AdaptiveText.Escape(face.Words)),
                .. campaign.IsUrgent ? (IEnumerable<AdaptiveElement>)[CardFrame.Notice(common.UrgentNotice)] : [],
                new AdaptiveFactSet
                {
                    Facts =
                    [
                        new AdaptiveFact(texts.ReviewFrom, AdaptiveText.Escape(ownerName)), .. CampaignOverviewCard.Facts(campaign, view.Who, common), .. face.Facts,
                    ],
                },
                new AdaptiveTextInput(Reason) { Label = texts.ReviewReason, IsMultiline = true, MaxLength = MaxReasonLength },
                CardFrame.Footer(texts.ReviewHint),
            ],
            [
                CardVerb.Execute(texts.ReviewRelease, CampaignVerbs.LetGo, data) with { Style = AdaptiveActionStyle.Positive },
                CardVerb.Execute(texts.ReviewLook, CampaignVerbs.Look, data),
                CardVerb.Execute(texts.ReviewSendBack, CampaignVerbs.SendBack, data),
            ]);
    }

    /// <summary>The last face: what became of it.</summary>
    public static AdaptiveCard Done(CampaignFace face, string sentence, CultureInfo culture) => CardFrame.Create(
        culture,
        [
            CardFrame.Header(face.Icon, face.Kind, new ReviewTexts(culture).ToRelease),
            CardFrame.Title(AdaptiveText.Escape(face.Words)),
            new AdaptiveTextBlock(sentence),
        ]);

    /// <summary>Lines for a list of what waits.</summary>
    public static AdaptiveContainer Row(string words, WaitingCampaign waiting, ReviewTexts texts) => CampaignFormCards.Row(
        $"{texts.ToRelease}: {words}", texts.ToReleaseRow(waiting.OwnerName), CampaignVerbs.Review, CampaignForm.DataOf(waiting.Campaign.Id));
}
