using CommsBot.Delivery;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>
/// Plans what is due of one campaign and moves it on to its next time, both in one transaction: a change or cancellation comes before all of it or
/// after. Can be run by anybody, on any node, at once: only one moves the campaign on.
/// </summary>
internal sealed class PlanCampaign(
    CommsBotDbContext db, CampaignContents contents, NudgeOfCampaign nudgeOfCampaign, PlanDeliveries planDeliveries, TellOwner tellOwner, JobAlarm jobs,
    TimeProvider clock)
{
    public async Task RunAsync(CampaignId id, CancellationToken cancellationToken)
    {
        var (missed, isSent) = (new List<DateTimeOffset>(), false);
        while (await FindDueAsync(id, cancellationToken) is { } campaign)
        {
            if (campaign is { Target: CampaignTarget.Audience, AudienceId: null })
            {
                if (await MoveAsync(campaign, CampaignState.Draft, null, cancellationToken))
                    await tellOwner.RunAsync(campaign, (texts, words) => texts.AudienceGone(words), cancellationToken);
                return;
            }

            var turn = CampaignTurn.Of(campaign, clock.GetUtcNow());
            if (turn.Verdict == CatchUpVerdict.Send)
            {
                await SendAsync(campaign, turn, cancellationToken);
                isSent = true;
            }
            else if (await MoveAsync(campaign, turn, cancellationToken))
            {
                missed.Add(turn.PlannedFor);
            }

            db.ChangeTracker.Clear();
        }

        if (isSent)
            jobs.Wake(DeliveryFeature.SendJob);
        if (missed.Count > 0)
            await TellMissedAsync(id, missed, cancellationToken);
    }

    private Task<Campaign?> FindDueAsync(CampaignId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Set<Campaign>().AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == id && c.State == CampaignState.Scheduled && c.NextDueAt <= now, cancellationToken);
    }

    private async Task SendAsync(Campaign campaign, CampaignTurn turn, CancellationToken cancellationToken)
    {
        var sending = new CampaignSending(turn.Key, turn.PlannedFor, turn.PlannedFor.AddDays(campaign.OpenForDays));
        if (campaign.Target == CampaignTarget.Channel)
        {
            if (await PrepareForChannelAsync(campaign, sending, cancellationToken))
                await contents.Of(campaign).PostInChannelAsync(campaign, sending, cancellationToken);
            await MoveAsync(campaign, turn, cancellationToken);
            return;
        }

        if (await db.OccurrencesOf(campaign).AnyAsync(o => o.Key == turn.Key, cancellationToken))
        {
            await MoveAsync(campaign, turn, cancellationToken);
            return;
        }

        var plan = await nudgeOfCampaign.PlanAsync(campaign, sending.ExpiresAt, cancellationToken);
        await planDeliveries.RunAsync(
            plan with { Key = turn.Key, PlannedFor = turn.Due, RecipientLocalTime = turn.RecipientLocalTime },
            async () =>
            {
                if (!await MoveAsync(campaign, turn, cancellationToken))
                    return false;

                await contents.Of(campaign).PrepareAsync(campaign, sending, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    /// <summary>A post cannot be in a transaction: it is claimed, posted, and only then the campaign moves on.</summary>
    private async Task<bool> PrepareForChannelAsync(Campaign campaign, CampaignSending sending, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Holds the row, so that it is prepared by one at a time.
        if (await Due(campaign).ExecuteUpdateAsync(c => c.SetProperty(x => x.NextDueAt, campaign.NextDueAt), cancellationToken) == 0)
            return false;

        await contents.Of(campaign).PrepareAsync(campaign, sending, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private Task<bool> MoveAsync(Campaign campaign, CampaignTurn turn, CancellationToken cancellationToken) =>
        MoveAsync(campaign, turn.NextDue is null ? CampaignState.Sent : CampaignState.Scheduled, turn.NextDue, cancellationToken);

    /// <returns>Whether it was this call that moved it.</returns>
    private async Task<bool> MoveAsync(Campaign campaign, CampaignState state, DateTimeOffset? nextDue, CancellationToken cancellationToken) =>
        await Due(campaign).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.State, state).SetProperty(x => x.NextDueAt, nextDue).SetProperty(x => x.Revision, x => x.Revision + 1),
            cancellationToken) == 1;

    private IQueryable<Campaign> Due(Campaign campaign) =>
        db.Set<Campaign>().Where(c => c.Id == campaign.Id && c.State == CampaignState.Scheduled && c.Revision == campaign.Revision);

    private async Task TellMissedAsync(CampaignId id, List<DateTimeOffset> missed, CancellationToken cancellationToken)
    {
        var campaign = await db.Set<Campaign>().AsNoTracking().SingleAsync(c => c.Id == id, cancellationToken);
        await tellOwner.RunAsync(
            campaign,
            (texts, words) => texts.Missed(
                words, string.Join("; ", missed.Select(m => TimeZoneInfo.ConvertTime(m, campaign.Zone).ToString(texts.TimeFormat, texts.Culture)))),
            cancellationToken);
    }
}
