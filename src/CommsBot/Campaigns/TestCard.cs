using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>Asks who tries a draft first. Pure.</summary>
internal static class TestCard
{
    public const string Group = "group";
    public const string Me = "me";
    public const string NumberKey = "number";

    /// <param name="face">What is sent.</param>
    /// <param name="campaign">The draft.</param>
    /// <param name="audiences">Who can be chosen beside oneself.</param>
    /// <param name="number">Which test it will be.</param>
    /// <param name="culture">The owner's language.</param>
    /// <param name="problem">What has to be put right, if anything.</param>
    public static AdaptiveCard Create(
        CampaignFace face, Campaign campaign, IReadOnlyList<NamedAudience> audiences, int number, CultureInfo culture, string? problem = null)
    {
        var texts = new CampaignTexts(culture);
        var data = CampaignForm.DataOf(campaign.Id);
        data[NumberKey] = number;
        return CampaignFormCards.Frame(
            face,
            culture,
            texts.TestTitle,
            problem,
            [
                CardFrame.Quiet(texts.TestHint),
                new AdaptiveChoiceSetInput(Group)
                {
                    Label = texts.AimLabel,
                    Style = AdaptiveChoiceInputStyle.Compact,
                    Choices = [new AdaptiveChoice(texts.AimMe, Me), .. audiences.Select(a => new AdaptiveChoice(a.Name, a.Id.Value.ToString()))],
                    Value = Me,
                    IsRequired = true,
                    ErrorMessage = texts.AimError,
                },
            ],
            [
                CardVerb.Execute(texts.TestSend, CampaignVerbs.SendTest, data) with { Style = AdaptiveActionStyle.Positive },
                CardVerb.ExecuteWithoutInputs(texts.Back, CampaignVerbs.Open, CampaignForm.DataOf(campaign.Id)),
            ]);
    }
}
