using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>A campaign as its owner sees it: what, to whom, when, and what can be done with it now. Pure.</summary>
internal static class CampaignOverviewCard
{
    /// <param name="face">What is sent.</param>
    /// <param name="campaign">The owner's.</param>
    /// <param name="who">Whom it is for, as they called it; null when nobody was chosen.</param>
    /// <param name="culture">The owner's language.</param>
    /// <param name="form">Names this card for good: two taps on <em>Duplicate</em> make one copy.</param>
    /// <param name="notice">Why it is not as they expected, if so.</param>
    public static AdaptiveCard Create(CampaignFace face, Campaign campaign, string? who, CultureInfo culture, Guid form, string? notice = null)
    {
        var texts = new CampaignTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(face.Icon, face.Kind, StateOf(campaign, texts)),
                .. notice is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(notice))],
                CardFrame.Title(AdaptiveText.Escape(face.Words)),
                new AdaptiveFactSet { Facts = [.. Facts(campaign, who, texts), .. face.Facts] },
                CardFrame.Footer(Hint(campaign, texts)),
            ],
            [.. Actions(face, campaign, form, texts)]);
    }

    public static string StateOf(Campaign campaign, CampaignTexts texts) => campaign.State switch
    {
        CampaignState.Scheduled => texts.StateScheduled(
            TimeZoneInfo.ConvertTime(campaign.NextDueAt ?? campaign.CreatedAt, campaign.Zone).ToString(texts.TimeFormat, texts.Culture)),
        CampaignState.Sent => texts.StateSent,
        CampaignState.Cancelled => texts.StateCancelled,
        _ => texts.StateDraft,
    };

    public static IEnumerable<AdaptiveFact> Facts(Campaign campaign, string? who, CampaignTexts texts) =>
    [
        new(texts.OverviewWho, AdaptiveText.Escape(who ?? texts.OverviewNobodyYet)),
        new(texts.OverviewWhen, campaign.Schedule?.Sentence(new ScheduleTexts(texts.Culture)) ?? texts.WhenNow),
        new(texts.OverviewOpen, texts.Days(campaign.OpenForDays)),
    ];

    private static IEnumerable<AdaptiveAction> Actions(CampaignFace face, Campaign campaign, Guid form, CampaignTexts texts)
    {
        AdaptiveExecuteAction Button(string title, string verb) => CardVerb.Execute(title, verb, CampaignForm.DataOf(campaign.Id));
        AdaptiveExecuteAction Further(string title, string verb) => Button(title, verb) with { Mode = AdaptiveActionMode.Secondary };

        if (campaign.State == CampaignState.Draft)
            yield return Button(campaign.ScheduleJson is null ? texts.SendNow : texts.ScheduleIt, CampaignVerbs.Release) with { Style = AdaptiveActionStyle.Positive };
        if (campaign.State != CampaignState.Cancelled)
            yield return Button(texts.Preview, CampaignVerbs.Preview);
        foreach (var edit in face.Edits)
            yield return CardVerb.Execute(edit.Title, edit.Verb, edit.Data) with { Mode = AdaptiveActionMode.Secondary };
        if (campaign.CanChange)
            yield return Further(texts.EditAim, CampaignVerbs.EditAim);

        var copy = CampaignForm.DataOf(campaign.Id);
        copy[CampaignForm.Form] = form.ToString();
        yield return CardVerb.Execute(texts.Duplicate, CampaignVerbs.Duplicate, copy) with { Mode = campaign.CanChange ? AdaptiveActionMode.Secondary : null };
        if (campaign.State != CampaignState.Cancelled)
            yield return Further(texts.CancelIt, CampaignVerbs.Cancel);
    }

    private static string Hint(Campaign campaign, CampaignTexts texts) => campaign.State switch
    {
        CampaignState.Draft => texts.OverviewDraftHint,
        CampaignState.Scheduled => texts.OverviewScheduledHint,
        CampaignState.Sent => texts.OverviewSentHint,
        _ => texts.OverviewCancelledHint,
    };
}
