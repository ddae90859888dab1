using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Delivery;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>Before it is sent: who will get it, who not and why, when the last one has it, and what their phones will show. Pure.</summary>
internal static class RehearsalCard
{
    /// <param name="face">What is sent.</param>
    /// <param name="campaign">The draft.</param>
    /// <param name="rehearsal">What would become of it now.</param>
    /// <param name="notifications">The notification's sentence in each language it has.</param>
    /// <param name="options">From how many on a second manager has to release it.</param>
    /// <param name="culture">The owner's language.</param>
    public static AdaptiveCard Create(
        CampaignFace face, Campaign campaign, RehearsalResult rehearsal, IReadOnlyList<string> notifications, CampaignOptions options, CultureInfo culture)
    {
        var needsSecond = options.NeedsSecond(rehearsal);
        var texts = new CampaignTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(face.Icon, face.Kind, texts.RehearsalSubtitle),
                CardFrame.Title(texts.RehearsalTitle(new DeliveryTexts(culture).People(rehearsal.AtOnce + rehearsal.Later))),
                .. campaign.IsUrgent ? (IEnumerable<AdaptiveElement>)[CardFrame.Notice(texts.UrgentNotice)] : [],
                .. needsSecond
                    ? (IEnumerable<AdaptiveElement>)[CardFrame.Notice(texts.RehearsalSecond(options.ReleaseAbove.ToString("N0", culture)))]
                    : [],
                new AdaptiveFactSet { Facts = [.. Facts(rehearsal, texts)] },
                CardFrame.Quiet(texts.RehearsalNotification),
                .. notifications.Select(n => CardFrame.Quiet(AdaptiveText.Escape(n))),
                CardFrame.Footer(
                    rehearsal.FinishedBy is { } finish
                        ? texts.RehearsalFinish(TimeZoneInfo.ConvertTime(finish, campaign.Zone).ToString(texts.TimeFormat, culture))
                        : texts.RehearsalNobody),
            ],
            [
                CardVerb.Execute(
                    needsSecond ? texts.AskForRelease : campaign.ScheduleJson is null ? texts.SendNow : texts.ScheduleIt, CampaignVerbs.Confirm, CampaignForm.DataOf(campaign.Id)) with
                {
                    Style = AdaptiveActionStyle.Positive,
                },
                CardVerb.Execute(texts.Preview, CampaignVerbs.Preview, CampaignForm.DataOf(campaign.Id)),
                CardVerb.Execute(texts.TestFirst, CampaignVerbs.AskTest, CampaignForm.DataOf(campaign.Id)),
                CardVerb.Execute(texts.Back, CampaignVerbs.Open, CampaignForm.DataOf(campaign.Id)) with { Mode = AdaptiveActionMode.Secondary },
            ]);
    }

    private static IEnumerable<AdaptiveFact> Facts(RehearsalResult rehearsal, CampaignTexts texts)
    {
        var deliveryTexts = new DeliveryTexts(texts.Culture);
        yield return new AdaptiveFact(texts.RehearsalAtOnce, Number(rehearsal.AtOnce));
        if (rehearsal.Later > 0)
            yield return new AdaptiveFact(texts.RehearsalLater, Personal(rehearsal.Later));

        var choices = rehearsal.Skipped.Where(s => DeliveryGate.IsPersonal(s.Key)).Sum(s => s.Value);
        if (choices > 0)
            yield return new AdaptiveFact(deliveryTexts.OwnChoice, Personal(choices));
        foreach (var (reason, count) in rehearsal.Skipped.Where(s => !DeliveryGate.IsPersonal(s.Key)).OrderByDescending(s => s.Value).ThenBy(s => s.Key))
            yield return new AdaptiveFact(deliveryTexts.Reason(reason), Number(count));

        string Number(int count) => count.ToString("N0", texts.Culture);

        // Who paused or opted out is nobody's business: small counts stay hidden.
        string Personal(int count) => count < DeliveryReport.FewestShown ? deliveryTexts.FewerThan(DeliveryReport.FewestShown) : Number(count);
    }
}
