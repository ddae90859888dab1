using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.Access;
using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>Asks who gets it, and what all steps of making one look like. Pure.</summary>
internal static class CampaignFormCards
{
    /// <param name="face">What is sent, in its owner's language.</param>
    /// <param name="campaign">Its campaign, with what was chosen before.</param>
    /// <param name="choices">Who can be chosen.</param>
    /// <param name="culture">The owner's language.</param>
    /// <param name="problem">What has to be put right, if anything.</param>
    public static AdaptiveCard Aim(CampaignFace face, Campaign campaign, AimChoices choices, CultureInfo culture, string? problem = null)
    {
        var texts = new CampaignTexts(culture);
        var offered = Offered(choices, texts).ToList();
        return Frame(
            face,
            culture,
            texts.AimTitle,
            problem,
            [
                new AdaptiveChoiceSetInput(CampaignForm.Who)
                {
                    Label = texts.AimLabel,
                    Style = AdaptiveChoiceInputStyle.Compact,
                    Choices = offered,
                    Value = campaign.Aimed is { } aim ? offered.Find(c => c.Value == CampaignForm.ValueOf(aim))?.Value : null,
                    IsRequired = true,
                    ErrorMessage = texts.AimError,
                },
                new AdaptiveChoiceSetInput(CampaignForm.OpenFor)
                {
                    Label = texts.AimOpenFor,
                    Style = AdaptiveChoiceInputStyle.Compact,
                    Choices = [.. CampaignAim.OfferedDays.Select(d => new AdaptiveChoice(texts.Days(d), d.ToString(CultureInfo.InvariantCulture)))],
                    Value = campaign.OpenForDays.ToString(CultureInfo.InvariantCulture),
                    IsRequired = true,
                    ErrorMessage = texts.WhenError,
                },
            ],
            [Next(texts, CampaignVerbs.SaveAim, CampaignForm.DataOf(campaign.Id))]);
    }

    public static AdaptiveCard Frame(
        CampaignFace face, CultureInfo culture, string title, string? problem, IReadOnlyList<AdaptiveElement> body, IReadOnlyList<AdaptiveAction>? actions = null) =>
        CardFrame.Create(
            culture,
            [
                CardFrame.Header(face.Icon, face.Kind, face.MakingSubtitle),
                CardFrame.Title(title),
                .. problem is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(problem))],
                .. body,
            ],
            actions);

    /// <summary>A choice that is made by one tap.</summary>
    public static AdaptiveContainer Row(string title, string? hint, string verb, JsonObject data) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        SelectAction = CardVerb.Execute(title, verb, data),
        Items =
        [
            new AdaptiveTextBlock(AdaptiveText.Escape(title)) { Weight = AdaptiveTextWeight.Bolder },
            .. hint is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Quiet(AdaptiveText.Escape(hint))],
        ],
    };

    public static AdaptiveExecuteAction Next(CampaignTexts texts, string verb, JsonObject data) =>
        CardVerb.Execute(texts.Next, verb, data) with { Style = AdaptiveActionStyle.Positive };

    private static IEnumerable<AdaptiveChoice> Offered(AimChoices choices, CampaignTexts texts) =>
    [
        .. choices.Rights.IsLimited ? (IEnumerable<AdaptiveChoice>)[] : [new(texts.AimEveryone, nameof(CampaignTarget.Everyone))],
        new(texts.AimMe, nameof(CampaignTarget.Me)),
        .. choices.Audiences.Select(a => new AdaptiveChoice(a.Name, CampaignForm.ValueOf(new CampaignAim(CampaignTarget.Audience, 0) { AudienceId = a.Id }))),
        .. choices.Channels.Select(
            c => new AdaptiveChoice(texts.AimChannel(c.Name), CampaignForm.ValueOf(new CampaignAim(CampaignTarget.Channel, 0) { ChannelId = c.Id }))),
    ];
}

/// <summary>Who can be chosen beside oneself, by somebody with these rights.</summary>
internal sealed record AimChoices(IReadOnlyList<NamedAudience> Audiences, IReadOnlyList<KnownChannel> Channels, Rights Rights);
