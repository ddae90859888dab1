using CommsBot.AdaptiveCards;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>Taps of those who say who gets it, and when. Every step is saved, so that a draft survives.</summary>
internal sealed class CampaignFormActions(OwnCampaigns ownCampaigns, ChangeCampaign changeCampaign, ShowCampaign show, KnownChannels channels)
{
    public Task<CardActionAnswer> EditAimAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        IfOpenAsync(request, campaign => show.AimAsync(campaign, request.Turn, null, cancellationToken), cancellationToken);

    public Task<CardActionAnswer> SaveAimAsync(CardActionRequest request, CancellationToken cancellationToken) => IfOpenAsync(
        request,
        async campaign =>
        {
            var aim = CampaignForm.AimOf(request);
            if (await ProblemOfAsync(aim, request.Turn, cancellationToken) is { } problem)
                return await show.AimAsync(campaign, request.Turn, problem.Sentence(new CampaignTexts(request.Turn.Culture)), cancellationToken);

            campaign.Aim(aim!);
            return await changeCampaign.RunAsync(campaign, cancellationToken)
                ? await show.HowOftenAsync(campaign, request.Turn, cancellationToken)
                : await CannotChangeAsync(campaign.Id, request.Turn, cancellationToken);
        },
        cancellationToken);

    public Task<CardActionAnswer> AskWhenAsync(CardActionRequest request, CancellationToken cancellationToken) => IfOpenAsync(
        request,
        campaign => CampaignWhen.RepeatOf(request) is { } repeat and not CampaignRepeat.Now
            ? show.DetailsAsync(campaign, request.Turn, repeat, null, null, cancellationToken)
            : show.HowOftenAsync(campaign, request.Turn, cancellationToken),
        cancellationToken);

    public Task<CardActionAnswer> SaveWhenAsync(CardActionRequest request, CancellationToken cancellationToken) => IfOpenAsync(
        request,
        async campaign =>
        {
            if (CampaignWhen.RepeatOf(request) is not { } repeat)
                return await show.HowOftenAsync(campaign, request.Turn, cancellationToken);
            if (repeat != CampaignRepeat.Now)
            {
                var (schedule, problem) = CampaignWhen.From(request, repeat, campaign.TimeZone);
                var culture = request.Turn.Culture;
                if ((problem?.Sentence(new CampaignTexts(culture)) ?? schedule!.FindProblem()?.Sentence(new ScheduleTexts(culture))) is { } sentence)
                    return await show.DetailsAsync(campaign, request.Turn, repeat, schedule, sentence, cancellationToken);

                campaign.Plan(schedule);
            }
            else
            {
                campaign.Plan(null);
            }

            return await changeCampaign.RunAsync(campaign, cancellationToken)
                ? await show.NextAsync(await ownCampaigns.ReadAsync(campaign.Id, cancellationToken), request.Turn, cancellationToken)
                : await CannotChangeAsync(campaign.Id, request.Turn, cancellationToken);
        },
        cancellationToken);

    private Task<CardActionAnswer> IfOpenAsync(CardActionRequest request, Func<Campaign, Task<AdaptiveCard>> run, CancellationToken cancellationToken) =>
        ownCampaigns.AnswerAsync(
            request,
            campaign => campaign.CanChange ? run(campaign) : CannotChangeAsync(campaign.Id, request.Turn, cancellationToken),
            cancellationToken);

    private async Task<AdaptiveCard> CannotChangeAsync(CampaignId id, TeamsTurn turn, CancellationToken cancellationToken) =>
        await show.OverviewAsync(
            await ownCampaigns.ReadAsync(id, cancellationToken), turn, new CampaignTexts(turn.Culture).CannotChange, cancellationToken);

    private async Task<CampaignProblem?> ProblemOfAsync(CampaignAim? aim, TeamsTurn turn, CancellationToken cancellationToken) => aim switch
    {
        null => CampaignProblem.NoTarget,
        { ChannelId: { } channel } => await channels.IsMemberAsync(channel, turn, cancellationToken) ? null : CampaignProblem.NotInChannel,
        { AudienceId: { } audience } =>
            (await show.ChoicesAsync(turn, cancellationToken)).Audiences.Any(a => a.Id == audience) ? null : CampaignProblem.NoTarget,
        { Target: CampaignTarget.Everyone } when (await show.ChoicesAsync(turn, cancellationToken)).Rights.IsLimited => CampaignProblem.NotYourAudience,
        _ => null,
    };
}
