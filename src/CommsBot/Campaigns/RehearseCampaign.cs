using CommsBot.AdaptiveCards;
using CommsBot.Delivery;
using CommsBot.Scheduling;
using CommsBot.Teams;
using Microsoft.Extensions.Options;

namespace CommsBot.Campaigns;

/// <summary>What would become of a campaign if it were released now.</summary>
internal sealed class RehearseCampaign(CampaignContents contents, NudgeOfCampaign nudgeOfCampaign, Rehearsal rehearsal, IOptions<CampaignOptions> options, TimeProvider clock)
{
    /// <returns>Null where there is nothing to rehearse: one's own chat, a channel, or a time that has passed.</returns>
    public async Task<RehearsalResult?> RunAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        if (!campaign.IsForMany || CampaignTurn.FirstDue(campaign, clock.GetUtcNow()) is not { } due)
            return null;

        var plan = await nudgeOfCampaign.PlanAsync(campaign, due.AddDays(campaign.OpenForDays), cancellationToken);
        return await rehearsal.RunAsync(plan with { PlannedFor = due, RecipientLocalTime = RecipientTime(campaign, due) }, cancellationToken);
    }

    /// <summary>How many would get it, at once or later, if that is more than one manager may let go; null when not.</summary>
    public async Task<int?> CountForSecondReleaseAsync(Campaign campaign, CancellationToken cancellationToken) =>
        options.Value.ReleaseAbove > 0 && await RunAsync(campaign, cancellationToken) is { } result && options.Value.NeedsSecond(result)
            ? result.AtOnce + result.Later
            : null;

    public async Task<AdaptiveCard?> ShowAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (await RunAsync(campaign, cancellationToken) is not { } result)
            return null;

        var content = contents.Of(campaign);
        var face = await content.ReadAsync(campaign, turn.Culture, cancellationToken);
        var notifications = new List<string>();
        foreach (var culture in face.Languages)
            notifications.Add((await content.PreviewAsync(campaign, culture, cancellationToken)).Notification);
        return RehearsalCard.Create(face, campaign, result, notifications, options.Value, turn.Culture);
    }

    private static DateTime? RecipientTime(Campaign campaign, DateTimeOffset due) =>
        campaign.Schedule is { Zone: ScheduleZone.Recipient } schedule && new Occurrences(schedule).After(due.AddTicks(-1)).First() is var next
            ? next.Date.ToDateTime(schedule.At)
            : null;
}
