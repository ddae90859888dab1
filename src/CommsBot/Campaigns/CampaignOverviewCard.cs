using System.Globalization;
using CommsBot.Access;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>A campaign as its owner sees it: what, to whom, when, and what can be done with it now. Pure.</summary>
internal static class CampaignOverviewCard
{
    /// <param name="view">What is sent, and to whom.</param>
    /// <param name="rights">The viewer's.</param>
    /// <param name="culture">The owner's language.</param>
    /// <param name="form">Names this card for good: two taps on <em>Duplicate</em> make one copy.</param>
    /// <param name="notice">Why it is not as they expected, if so.</param>
    public static AdaptiveCard Create(CampaignView view, Rights rights, CultureInfo culture, Guid form, string? notice = null)
    {
        var (face, campaign) = (view.Face, view.Campaign);
        var texts = new CampaignTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(face.Icon, face.Kind, StateOf(campaign, texts)),
                .. notice is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(notice))],
                CardFrame.Title(AdaptiveText.Escape(face.Words)),
                .. campaign.IsUrgent ? (IEnumerable<AdaptiveElement>)[CardFrame.Notice(texts.UrgentNotice)] : [],
                new AdaptiveFactSet { Facts = [.. Facts(campaign, view.Who, texts), .. face.Facts, .. Shared(view, texts)] },
                CardFrame.Footer(Hint(campaign, texts)),
            ],
            [.. Actions(face, campaign, rights, form, texts)]);
    }

    public static string StateOf(Campaign campaign, CampaignTexts texts) => campaign.State switch
    {
        CampaignState.AwaitingRelease => texts.StateAwaiting,
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

    private static IEnumerable<AdaptiveFact> Shared(CampaignView view, CampaignTexts texts) => view.CoOwners.Count == 0
        ? []
        : [new AdaptiveFact(texts.OverviewShared, AdaptiveText.Escape(string.Join(", ", view.CoOwners.Select(o => o.Name))))];

    private static IEnumerable<AdaptiveAction> Actions(CampaignFace face, Campaign campaign, Rights rights, Guid form, CampaignTexts texts)
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
        if (campaign is { State: CampaignState.Draft, IsForMany: true, IsUrgent: false } && rights.IsAdmin)
            yield return Further(texts.MarkUrgent, CampaignVerbs.AskUrgent);
        if (campaign is { State: CampaignState.Draft, IsUrgent: true })
            yield return Further(texts.NotUrgent, CampaignVerbs.UnmarkUrgent);
        if (campaign.State != CampaignState.Cancelled)
            yield return Further(new ShareTexts(texts.Culture).Share, CampaignVerbs.Share);

        var copy = CampaignForm.DataOf(campaign.Id);
        copy[CampaignForm.Form] = form.ToString();
        yield return CardVerb.Execute(texts.Duplicate, CampaignVerbs.Duplicate, copy) with { Mode = campaign.CanChange ? AdaptiveActionMode.Secondary : null };
        if (campaign.State != CampaignState.Cancelled)
            yield return Further(texts.CancelIt, CampaignVerbs.Cancel);
    }

    private static string Hint(Campaign campaign, CampaignTexts texts) => campaign.State switch
    {
        CampaignState.Draft => texts.OverviewDraftHint,
        CampaignState.AwaitingRelease => texts.OverviewAwaitingHint,
        CampaignState.Scheduled => texts.OverviewScheduledHint,
        CampaignState.Sent => texts.OverviewSentHint,
        _ => texts.OverviewCancelledHint,
    };
}

/// <summary>A campaign with all that its cards show.</summary>
/// <param name="Who">Whom it is for, as they called it; null when nobody was chosen.</param>
internal sealed record CampaignView(CampaignFace Face, Campaign Campaign, string? Who, IReadOnlyList<NamedPerson> CoOwners);
