using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>Taps of owners on a campaign as a whole: look, try, send, copy, cancel.</summary>
internal sealed class CampaignOwnerActions(
    OwnCampaigns ownCampaigns, ShowCampaign show, CampaignContents contents, ReleaseCampaign releaseCampaign, RehearseCampaign rehearseCampaign,
    CancelCampaign cancelCampaign, ShowProgress showProgress, People people, CommsBotDbContext db)
{
    public Task<CardActionAnswer> OpenAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ownCampaigns.AnswerAsync(request, campaign => show.OverviewAsync(campaign, request.Turn, null, cancellationToken), cancellationToken);

    /// <summary>One card for each language it has, to the owner alone; the overview stays.</summary>
    public Task<CardActionAnswer> PreviewAsync(CardActionRequest request, CancellationToken cancellationToken) => ownCampaigns.AnswerAsync(
        request,
        async campaign =>
        {
            var content = contents.Of(campaign);
            foreach (var culture in (await content.ReadAsync(campaign, request.Turn.Culture, cancellationToken)).Languages)
                await request.Turn.ShowAsync(await content.PreviewAsync(campaign, culture, cancellationToken), cancellationToken);
            return await show.OverviewAsync(campaign, request.Turn, null, cancellationToken);
        },
        cancellationToken);

    public Task<CardActionAnswer> DuplicateAsync(CardActionRequest request, CancellationToken cancellationToken) => ownCampaigns.AnswerAsync(
        request,
        async campaign =>
        {
            var me = await people.GetSenderAsync(request.Turn, cancellationToken);
            var by = new DraftedBy(campaign.TenantId, me, $"copy:{campaign.SubjectId}:{CampaignForm.FormOf(request)}", request.Turn.TimeZone.Id);
            var subject = await contents.Of(campaign).CopyAsync(campaign, by, cancellationToken);
            var copy = await ownCampaigns.FindAsync(campaign.Kind, subject, request.Turn, cancellationToken) ?? campaign;
            return await show.OverviewAsync(copy, request.Turn, null, cancellationToken);
        },
        cancellationToken);

    /// <summary>Nothing goes to many people by one tap: first it is shown what would become of it.</summary>
    public Task<CardActionAnswer> ReleaseAsync(CardActionRequest request, CancellationToken cancellationToken) => ownCampaigns.AnswerAsync(
        request,
        async campaign =>
        {
            if (campaign.State != CampaignState.Draft)
                return await show.OverviewAsync(campaign, request.Turn, null, cancellationToken);
            if (await ProblemOfAsync(campaign, request.Turn, cancellationToken) is { } problem)
                return await show.OverviewAsync(campaign, request.Turn, problem, cancellationToken);

            return await rehearseCampaign.ShowAsync(campaign, request.Turn, cancellationToken) ?? await SendAsync(campaign, request.Turn, cancellationToken);
        },
        cancellationToken);

    public Task<CardActionAnswer> ConfirmAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ownCampaigns.AnswerAsync(request, campaign => SendAsync(campaign, request.Turn, cancellationToken), cancellationToken);

    public Task<CardActionAnswer> CancelAsync(CardActionRequest request, CancellationToken cancellationToken) => ownCampaigns.AnswerAsync(
        request,
        async campaign =>
        {
            await cancelCampaign.RunAsync(campaign, request.Turn, cancellationToken);
            return await show.OverviewAsync(await ownCampaigns.ReadAsync(campaign.Id, cancellationToken), request.Turn, null, cancellationToken);
        },
        cancellationToken);

    private async Task<AdaptiveCard> SendAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var problem = campaign.State == CampaignState.Draft ? await ProblemOfAsync(campaign, turn, cancellationToken) : null;
        var isReleased = problem is null && await releaseCampaign.RunAsync(campaign, turn, cancellationToken);
        if (isReleased && campaign.IsForMany)
            await ShowProgressAsync(campaign, turn, cancellationToken);

        return await show.OverviewAsync(await ownCampaigns.ReadAsync(campaign.Id, cancellationToken), turn, problem, cancellationToken);
    }

    private async Task<string?> ProblemOfAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken) =>
        (await releaseCampaign.FindProblemAsync(campaign, turn, cancellationToken))?.Sentence(new CampaignTexts(turn.Culture))
            ?? (await contents.Of(campaign).ReadAsync(campaign, turn.Culture, cancellationToken)).Missing;

    /// <summary>Once it is on its way at once: how far it is, on a card that follows.</summary>
    private async Task ShowProgressAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var key = NudgeOfCampaign.KeyOfNow(campaign);
        if (await db.OccurrencesOf(campaign).Where(o => o.Key == key).Select(o => (OccurrenceId?)o.Id).SingleOrDefaultAsync(cancellationToken) is { } id)
            await showProgress.RunAsync(id, turn, cancellationToken);
    }
}
