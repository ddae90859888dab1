using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>Lets a draft go: at once, when its time comes or, where it reaches many, once a second manager has let it go, too. Only the first tap does anything.</summary>
internal sealed class ReleaseCampaign(
    CommsBotDbContext db, MoveCampaign moveCampaign, RehearseCampaign rehearseCampaign, PlanCampaign planCampaign, ChatRoles roles, TimeProvider clock)
{
    /// <returns>What is still missing; null when nothing is.</returns>
    public CampaignProblem? FindProblem(Campaign campaign) =>
        campaign.Target is null or CampaignTarget.Audience && campaign.AudienceId is null ? CampaignProblem.NoTarget
        : CampaignTurn.FirstDue(campaign, clock.GetUtcNow()) is null ? CampaignProblem.TimePassed
        : null;

    /// <summary>Also whether they may: sending to many is for comms managers, trying it on oneself and posting in one's own channel for everybody.</summary>
    public async Task<CampaignProblem?> FindProblemAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken) =>
        await FindRefusalAsync(campaign.Target, campaign.AudienceId, turn, cancellationToken) ?? FindProblem(campaign);

    /// <returns>Why this person may not write to them; null when they may.</returns>
    public async Task<CampaignProblem?> FindRefusalAsync(CampaignTarget? target, AudienceId? audience, TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (target is not (CampaignTarget.Everyone or CampaignTarget.Audience))
            return null;

        var rights = await roles.RightsOfAsync(turn, cancellationToken);
        if (!rights.IsManager)
            return CampaignProblem.ForManagersOnly;
        if (!rights.IsLimited || (target == CampaignTarget.Audience && audience is null))
            return null;

        var name = await db.Set<Audience>().Where(a => a.Id == audience).Select(a => a.Name).SingleOrDefaultAsync(cancellationToken);
        return name is not null && rights.MayUse(name) ? null : CampaignProblem.NotYourAudience;
    }

    /// <returns>Whether this call released it, or asked for the second release.</returns>
    public async Task<bool> RunAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (campaign.State != CampaignState.Draft || FindProblem(campaign) is not null)
            return false;

        if (await rehearseCampaign.CountForSecondReleaseAsync(campaign, cancellationToken) is { } people)
        {
            var detail = people.ToString(CultureInfo.InvariantCulture);
            return await moveCampaign.RunAsync(campaign, new CampaignMove(CampaignState.AwaitingRelease, AuditAction.ReleaseAsked, detail), turn, cancellationToken);
        }

        return await GoAsync(campaign, AuditAction.Released, turn, cancellationToken);
    }

    /// <summary>Schedules it, and sends what is due.</summary>
    public async Task<bool> GoAsync(Campaign campaign, AuditAction action, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var move = new CampaignMove(CampaignState.Scheduled, action) { DueAt = CampaignTurn.FirstDue(campaign, clock.GetUtcNow()) };
        if (move.DueAt is null || !await moveCampaign.RunAsync(campaign, move, turn, cancellationToken))
            return false;

        await planCampaign.RunAsync(campaign.Id, cancellationToken);
        return true;
    }
}
