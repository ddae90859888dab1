using CommsBot.Access;
using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Delivery;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>
/// The second release: what waits for it, for managers who may use that audience and neither own nor share it. They release the very revision they
/// looked at; for a series, once for all its times.
/// </summary>
internal sealed class ReviewCampaigns(
    CommsBotDbContext db, ReleaseCampaign releaseCampaign, MoveCampaign moveCampaign, TellOwner tellOwner, ChatRoles roles, People people)
{
    private const int MostListed = 10;

    public async Task<IReadOnlyList<WaitingCampaign>> ListAsync(NudgeKind kind, TeamsTurn turn, CancellationToken cancellationToken) =>
        await (await WaitingAsync(turn, cancellationToken))
            .Where(c => c.Kind == kind)
            .OrderBy(c => c.CreatedAt)
            .Take(MostListed)
            .Join(db.Set<Person>(), c => c.OwnerId, p => p.Id, (c, p) => new WaitingCampaign(c, p.Name))
            .ToListAsync(cancellationToken);

    public async Task<WaitingCampaign?> FindAsync(CampaignId id, TeamsTurn turn, CancellationToken cancellationToken) =>
        await (await WaitingAsync(turn, cancellationToken))
            .Where(c => c.Id == id)
            .Join(db.Set<Person>(), c => c.OwnerId, p => p.Id, (c, p) => new WaitingCampaign(c, p.Name))
            .SingleOrDefaultAsync(cancellationToken);

    /// <returns>Why nothing was done; null when this call released it.</returns>
    public async Task<CampaignProblem?> LetGoAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (releaseCampaign.FindProblem(campaign) is { } problem)
            return problem;
        if (!await releaseCampaign.GoAsync(campaign, AuditAction.SecondReleased, turn, cancellationToken))
            return CampaignProblem.Changed;

        var name = (await people.GetActorAsync(turn, cancellationToken)).Name;
        await tellOwner.RunAsync(campaign, (texts, words) => new ReviewTexts(texts.Culture).TellReleased(words, name), cancellationToken);
        return null;
    }

    /// <returns>Why nothing was done; null when this call sent it back.</returns>
    public async Task<CampaignProblem?> SendBackAsync(Campaign campaign, string reason, TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (!await moveCampaign.RunAsync(campaign, new CampaignMove(CampaignState.Draft, AuditAction.SentBack, reason), turn, cancellationToken))
            return CampaignProblem.Changed;

        var name = (await people.GetActorAsync(turn, cancellationToken)).Name;
        await tellOwner.RunAsync(
            campaign,
            (texts, words) => new ReviewTexts(texts.Culture) is var review && reason is "" ? review.TellSentBack(words, name) : review.TellSentBackWhy(words, name, reason),
            cancellationToken);
        return null;
    }

    private async Task<IQueryable<Campaign>> WaitingAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        var rights = await roles.RightsOfAsync(turn, cancellationToken);
        var waiting = db.Set<Campaign>().AsNoTracking().Where(c => c.TenantId == turn.TenantId && c.State == CampaignState.AwaitingRelease);
        if (!rights.IsManager)
            return waiting.Where(_ => false);

        var mine = db.CampaignsOf(await people.GetSenderAsync(turn, cancellationToken)).Select(c => c.Id);
        waiting = waiting.Where(c => !mine.Contains(c.Id));
        return rights.Audiences is { } names ? waiting.Where(c => db.Set<Audience>().Any(a => a.Id == c.AudienceId && names.Contains(a.Name))) : waiting;
    }
}

internal sealed record WaitingCampaign(Campaign Campaign, string OwnerName);
