using CommsBot.Access;
using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Polls.Answering;
using CommsBot.Storage;
using CommsBot.Teams;
using CommsBot.Web;

namespace CommsBot.Polls.Results;

/// <summary>Taps and the command of those who look at the results of their own polls.</summary>
internal sealed class ResultsActions(
    OwnResults ownResults, ClosePoll closePoll, DraftPolls drafts, OwnCampaigns ownCampaigns, ChatRoles roles, PageAddress pages, People people)
{
    /// <summary><c>results</c>, typed: the only poll at once, or what there is to choose from.</summary>
    public async Task TypedAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new ResultTexts(turn.Culture);
        if (turn.Scope != ConversationScope.Personal)
        {
            await turn.SayAsync(texts.OnlyInPersonalChat, cancellationToken);
            return;
        }

        await turn.ShowAsync(new CardMessage(await ListAsync(turn, cancellationToken), texts.ListNotification), cancellationToken);
    }

    public async Task<CardActionAnswer> ListAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        new CardActionAnswer.Show(await ListAsync(request.Turn, cancellationToken));

    public Task<CardActionAnswer> ResultsAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(request, own => Task.FromResult(ResultsCard.Create(own.Report, request.Turn.Culture)), cancellationToken);

    /// <summary>What there is to see then, and what can be done with it.</summary>
    public async Task<CardActionAnswer> CloseAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var me = await people.GetSenderAsync(request.Turn, cancellationToken);
        return WaveOf(request) is { } id && await closePoll.RunAsync(id, me, cancellationToken)
            ? await ResultsAsync(request, cancellationToken)
            : new CardActionAnswer.Say(new PollTexts(request.Turn.Culture).NotYours);
    }

    public Task<CardActionAnswer> TextsAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(
            request,
            own => Task.FromResult(
                own.Report.Results is { } results && request.Number(ResultsCard.Question) is { } question && question >= 0 && question < results.Questions.Count
                    ? OpenTextsCard.Create(own.Report, question, request.Number(ResultsCard.Page) ?? 0, request.Turn.Culture)
                    : ResultsCard.Create(own.Report, request.Turn.Culture)),
            cancellationToken);

    public Task<CardActionAnswer> SlicesAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(
            request,
            own => Task.FromResult(
                own is { Slices.Count: > 0, Report.Results: not null }
                    ? SlicesCard.Create(own.Report, own.Slices, request.Number(ResultsCard.Question) ?? 0, request.Turn.Culture)
                    : ResultsCard.Create(own.Report, request.Turn.Culture)),
            cancellationToken);

    public Task<CardActionAnswer> TrendAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(
            request,
            async own => await ownResults.TrendAsync(own.Wave, cancellationToken) is { Count: > 1 } points
                ? TrendCard.Create(own.Report, points, request.Turn.Culture)
                : ResultsCard.Create(own.Report, request.Turn.Culture),
            cancellationToken);

    private static PollWaveId? WaveOf(CardActionRequest request) => ITypedId<PollWaveId>.TryParse(request.Text(AnswerCards.Wave));

    private async Task<CardActionAnswer> AnswerAsync(CardActionRequest request, Func<OwnWave, Task<AdaptiveCard>> card, CancellationToken cancellationToken)
    {
        var me = await people.GetSenderAsync(request.Turn, cancellationToken);
        if (WaveOf(request) is not { } id || await ownResults.FindAsync(id, me, cancellationToken) is not { } own)
            return new CardActionAnswer.Say(new ResultTexts(request.Turn.Culture).NotYours);

        return new CardActionAnswer.Show(await card(own with { Report = await LinkedAsync(own.Report, request.Turn, cancellationToken) }));
    }

    /// <summary>Pages are for managers: who could not open them gets no links.</summary>
    private async Task<ResultsReport> LinkedAsync(ResultsReport report, TeamsTurn turn, CancellationToken cancellationToken) =>
        (await roles.RolesOfAsync(turn, cancellationToken)).HasFlag(Role.CommsManager)
            ? report with { CsvAddress = pages.Of(ResultsDownloads.CsvOf(report.Wave)), PictureAddress = pages.Of(ResultsDownloads.PictureOf(report.Wave)) }
            : report;

    private async Task<AdaptiveCard> ListAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        var me = await people.GetSenderAsync(turn, cancellationToken);
        var begun = (await ownCampaigns.ListAsync(NudgeKind.Poll, turn, cancellationToken)).Where(c => c.CanChange).ToList();
        var listed = new List<(Campaign, Poll)>();
        foreach (var campaign in begun)
            listed.Add((campaign, await drafts.ReadAsync(campaign, cancellationToken)));
        return ResultsListCard.Create(turn.Culture, await ownResults.ListAsync(me, cancellationToken), listed);
    }
}
