using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>Taps of admins on a campaign of theirs, or shared with them, that cannot wait.</summary>
internal sealed class UrgentActions(OwnCampaigns ownCampaigns, MoveCampaign moveCampaign, ChangeCampaign changeCampaign, ShowCampaign show, ChatRoles roles)
{
    public Task<CardActionAnswer> AskAsync(CardActionRequest request, CancellationToken cancellationToken) => ownCampaigns.AnswerAsync(
        request,
        async campaign => await RefusalAsync(campaign, request.Turn, cancellationToken) is { } refusal
            ? await OverviewAsync(campaign, request.Turn, refusal, cancellationToken)
            : UrgentCard.Create(await show.FaceAsync(campaign, request.Turn, cancellationToken), campaign, request.Turn.Culture),
        cancellationToken);

    public Task<CardActionAnswer> MarkAsync(CardActionRequest request, CancellationToken cancellationToken) => ownCampaigns.AnswerAsync(
        request,
        async campaign =>
        {
            var turn = request.Turn;
            if (await RefusalAsync(campaign, turn, cancellationToken) is { } refusal)
                return await OverviewAsync(campaign, turn, refusal, cancellationToken);
            if (request.Text(UrgentCard.Reason)?.Trim() is not { Length: > 0 and <= UrgentCard.MaxReasonLength } reason)
            {
                return UrgentCard.Create(
                    await show.FaceAsync(campaign, turn, cancellationToken), campaign, turn.Culture, new CampaignTexts(turn.Culture).ProblemReasonMissing);
            }

            var move = new CampaignMove(CampaignState.Draft, AuditAction.MarkedUrgent, reason) { IsUrgent = true };
            CampaignProblem? problem = await moveCampaign.RunAsync(campaign, move, turn, cancellationToken) ? null : CampaignProblem.Changed;
            return await OverviewAsync(campaign, turn, problem, cancellationToken);
        },
        cancellationToken);

    /// <summary>Anybody who owns it may: it only takes something back, as every change does.</summary>
    public Task<CardActionAnswer> UnmarkAsync(CardActionRequest request, CancellationToken cancellationToken) => ownCampaigns.AnswerAsync(
        request,
        async campaign =>
        {
            await changeCampaign.RunAsync(campaign, cancellationToken);
            return await OverviewAsync(campaign, request.Turn, null, cancellationToken);
        },
        cancellationToken);

    private async Task<CampaignProblem?> RefusalAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken) =>
        !(await roles.RightsOfAsync(turn, cancellationToken)).IsAdmin ? CampaignProblem.ForAdminsOnly
        : campaign.State != CampaignState.Draft ? CampaignProblem.Changed
        : null;

    private async Task<AdaptiveCard> OverviewAsync(Campaign campaign, TeamsTurn turn, CampaignProblem? problem, CancellationToken cancellationToken) =>
        await show.OverviewAsync(
            await ownCampaigns.ReadAsync(campaign.Id, cancellationToken), turn, problem?.Sentence(new CampaignTexts(turn.Culture)), cancellationToken);
}
