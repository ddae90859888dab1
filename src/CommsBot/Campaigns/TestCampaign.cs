using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Delivery;
using CommsBot.Scheduling;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>
/// Sends a draft to a few people first, as an occurrence of its own: the campaign stays a draft, and what they answer belongs to that sending alone.
/// </summary>
internal sealed class TestCampaign(
    CommsBotDbContext db, CampaignContents contents, NudgeOfCampaign nudgeOfCampaign, PlanDeliveries planDeliveries, ResolveAudience resolveAudience,
    AudienceMembers members, ReleaseCampaign releaseCampaign, CampaignAudit audit, People people, JobAlarm jobs, TimeProvider clock)
{
    public const int MostPeople = 50;

    /// <summary>How many tests there were.</summary>
    public Task<int> CountAsync(Campaign campaign, CancellationToken cancellationToken) =>
        db.OccurrencesOf(campaign).CountAsync(o => o.Key.StartsWith(CampaignSending.TestPrefix), cancellationToken);

    /// <param name="campaign">A draft.</param>
    /// <param name="group">The test group; null for who tests it alone.</param>
    /// <param name="number">Which test it is: two taps on one card send one.</param>
    /// <param name="turn">Of who tests it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Why it was not sent; null when it was, now or before.</returns>
    public async Task<CampaignProblem?> RunAsync(Campaign campaign, AudienceId? group, int number, TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (campaign.State != CampaignState.Draft)
            return CampaignProblem.Changed;
        if (group is { } audience)
        {
            if (await releaseCampaign.FindRefusalAsync(CampaignTarget.Audience, audience, turn, cancellationToken) is { } refusal)
                return refusal;

            await resolveAudience.RunAsync(audience, cancellationToken);
            if (await members.CountAsync(audience, cancellationToken) > MostPeople)
                return CampaignProblem.TestTooMany;
        }

        var now = clock.GetUtcNow();
        var key = string.Create(CultureInfo.InvariantCulture, $"{CampaignSending.TestPrefix}{number}");
        var sending = new CampaignSending(key, now, now.AddDays(campaign.OpenForDays));
        var plan = await nudgeOfCampaign.PlanTestAsync(campaign, await people.GetSenderAsync(turn, cancellationToken), group, sending, cancellationToken);
        if (await db.OccurrencesOf(campaign).AnyAsync(o => o.Key == key, cancellationToken))
            return null;

        await planDeliveries.RunAsync(plan, () => PrepareAsync(campaign, sending, plan.AudienceName, turn, cancellationToken), cancellationToken);
        db.ChangeTracker.Clear();
        jobs.Wake(DeliveryFeature.SendJob);
        return null;
    }

    private async Task<bool> PrepareAsync(Campaign campaign, CampaignSending sending, string group, TeamsTurn turn, CancellationToken cancellationToken)
    {
        // Holds the row: the same test twice waits here, and a change comes before it or after.
        var isStill = await db.Set<Campaign>()
            .Where(c => c.Id == campaign.Id && c.State == CampaignState.Draft && c.Revision == campaign.Revision)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.NextDueAt, (DateTimeOffset?)null), cancellationToken) == 1;
        if (!isStill || await db.OccurrencesOf(campaign).AnyAsync(o => o.Key == sending.Key, cancellationToken))
            return false;

        await contents.Of(campaign).PrepareAsync(campaign, sending, cancellationToken);
        await audit.AddAsync(campaign, turn, AuditAction.TestSent, group, cancellationToken);
        return true;
    }
}
