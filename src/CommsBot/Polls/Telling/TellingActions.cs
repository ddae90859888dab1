using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Polls.Answering;
using CommsBot.Polls.Results;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Polls.Telling;

/// <summary>Taps of owners who tell those they asked what came of it.</summary>
internal sealed class TellingActions(OwnResults ownResults, TellAsked tellAsked, OwnCampaigns ownCampaigns, ReleaseCampaign releaseCampaign, ShowProgress showProgress, People people)
{
    public async Task<CardActionAnswer> OpenAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        await FindAsync(request, cancellationToken) is { } own
            ? Show(YouSaidCards.Form(own.Report, request.Turn.Culture, own.YouSaid, own.YouSaid))
            : new CardActionAnswer.Say(new YouSaidTexts(request.Turn.Culture).CannotTell);

    public async Task<CardActionAnswer> SendAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new YouSaidTexts(turn.Culture);
        if (await FindAsync(request, cancellationToken) is not { Wave.OccurrenceId: { } asked } own)
            return new CardActionAnswer.Say(texts.CannotTell);

        var youSaid = YouSaid.Read(request.Text);
        var problem = youSaid.Problem is { } wrong ? texts.Of(wrong) : await RefusalAsync(own, turn, cancellationToken);
        if (problem is not null)
            return Show(YouSaidCards.Form(own.Report, turn.Culture, own.YouSaid, youSaid, problem));

        if (own.YouSaid is null && await tellAsked.SendAsync(own.Wave, asked, youSaid, turn, cancellationToken) is { } sent)
        {
            await showProgress.RunAsync(sent, turn, cancellationToken);
            return Show(YouSaidCards.Done(own.Report, texts.Sent, turn.Culture));
        }

        // The same tap twice, or a correction, or somebody else was faster.
        var told = own.YouSaid ?? (await FindAsync(request, cancellationToken))?.YouSaid;
        if (told is null || told.IsSame(youSaid))
            return Show(YouSaidCards.Done(own.Report, texts.Sent, turn.Culture));
        if (request.Text(YouSaidCards.Seen) != told.Print)
            return Show(YouSaidCards.Form(own.Report, turn.Culture, told, told, texts.ProblemToldBefore));

        return await tellAsked.CorrectAsync(own.Wave, told, youSaid, turn, cancellationToken)
            ? Show(YouSaidCards.Done(own.Report, texts.Corrected, turn.Culture))
            : new CardActionAnswer.Say(texts.CannotTell);
    }

    private static CardActionAnswer Show(AdaptiveCard card) => new CardActionAnswer.Show(card);

    /// <returns>Null when it is not theirs, or there is nothing to tell, or nobody to tell it to.</returns>
    private async Task<OwnWave?> FindAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ITypedId<PollWaveId>.TryParse(request.Text(AnswerCards.Wave)) is { } id
        && await ownResults.FindAsync(id, await people.GetSenderAsync(request.Turn, cancellationToken), cancellationToken) is { Report.CanTell: true } own
            ? own
            : null;

    /// <summary>Who may not write to these people any more may not tell them either.</summary>
    private async Task<string?> RefusalAsync(OwnWave own, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var texts = new CampaignTexts(turn.Culture);
        return await ownCampaigns.FindAsync(NudgeKind.Poll, own.Wave.PollId.Value, turn, cancellationToken) is { } campaign
            ? (await releaseCampaign.FindRefusalAsync(campaign.Target, campaign.AudienceId, turn, cancellationToken))?.Sentence(texts)
            : texts.NotYours;
    }
}
