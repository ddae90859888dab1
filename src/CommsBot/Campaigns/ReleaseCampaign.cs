using CommsBot.Access;
using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>Lets a draft go: at once, or when its time comes. Only the first tap does anything.</summary>
internal sealed class ReleaseCampaign(CommsBotDbContext db, PlanCampaign planCampaign, ChatRoles roles, TimeProvider clock)
{
    /// <returns>What is still missing; null when nothing is.</returns>
    public CampaignProblem? FindProblem(Campaign campaign) =>
        campaign.Target is null or CampaignTarget.Audience && campaign.AudienceId is null ? CampaignProblem.NoTarget
        : CampaignTurn.FirstDue(campaign, clock.GetUtcNow()) is null ? CampaignProblem.TimePassed
        : null;

    /// <summary>Also whether they may: sending to many is for comms managers, trying it on oneself and posting in one's own channel for everybody.</summary>
    public async Task<CampaignProblem?> FindProblemAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken) =>
        campaign.IsForMany && !(await roles.RolesOfAsync(turn, cancellationToken)).HasFlag(Role.CommsManager)
            ? CampaignProblem.ForManagersOnly
            : FindProblem(campaign);

    /// <returns>Whether this call released it.</returns>
    public async Task<bool> RunAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        if (FindProblem(campaign) is not null || CampaignTurn.FirstDue(campaign, clock.GetUtcNow()) is not { } due)
            return false;

        var released = await db.Set<Campaign>()
            .Where(c => c.Id == campaign.Id && c.State == CampaignState.Draft && c.Revision == campaign.Revision)
            .ExecuteUpdateAsync(
                c => c.SetProperty(x => x.State, CampaignState.Scheduled)
                    .SetProperty(x => x.NextDueAt, due)
                    .SetProperty(x => x.Revision, x => x.Revision + 1),
                cancellationToken);
        if (released == 1)
            await planCampaign.RunAsync(campaign.Id, cancellationToken);
        return released == 1;
    }
}
