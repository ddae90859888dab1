using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>Taps of owners who try a draft on a few people first.</summary>
internal sealed class TestActions(OwnCampaigns ownCampaigns, TestCampaign testCampaign, ShowCampaign show)
{
    public Task<CardActionAnswer> AskAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ownCampaigns.AnswerAsync(request, campaign => AskAsync(campaign, request.Turn, null, cancellationToken), cancellationToken);

    public Task<CardActionAnswer> SendAsync(CardActionRequest request, CancellationToken cancellationToken) => ownCampaigns.AnswerAsync(
        request,
        async campaign =>
        {
            var (turn, texts) = (request.Turn, new CampaignTexts(request.Turn.Culture));
            var choices = await show.ChoicesAsync(turn, cancellationToken);
            var group = ITypedId<AudienceId>.TryParse(request.Text(TestCard.Group)) is { } id ? choices.Audiences.FirstOrDefault(a => a.Id == id) : null;
            if (group is null && request.Text(TestCard.Group) is not TestCard.Me)
                return await AskAsync(campaign, turn, texts.ProblemNoTarget, cancellationToken);

            var number = request.Number(TestCard.NumberKey) ?? await testCampaign.CountAsync(campaign, cancellationToken) + 1;
            return await testCampaign.RunAsync(campaign, group?.Id, number, turn, cancellationToken) is { } problem
                ? await AskAsync(campaign, turn, problem.Sentence(texts), cancellationToken)
                : await show.OverviewAsync(
                    await ownCampaigns.ReadAsync(campaign.Id, cancellationToken), turn, texts.TestSent(group?.Name ?? texts.AimMe), cancellationToken);
        },
        cancellationToken);

    private async Task<AdaptiveCard> AskAsync(Campaign campaign, TeamsTurn turn, string? problem, CancellationToken cancellationToken) =>
        campaign.State == CampaignState.Draft
            ? TestCard.Create(
                await show.FaceAsync(campaign, turn, cancellationToken), campaign, (await show.ChoicesAsync(turn, cancellationToken)).Audiences,
                await testCampaign.CountAsync(campaign, cancellationToken) + 1, turn.Culture, problem)
            : await show.OverviewAsync(campaign, turn, problem, cancellationToken);
}
