using CommsBot.Audiences;
using CommsBot.Polls.Casting;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Polls;

/// <summary>Taps on poll cards. What a card sends is not trusted: an answer counts only if the poll offers it, there, now.</summary>
internal sealed class PollActions(
    AskedWaves waves, BallotBox ballotBox, ClosePoll closePoll, ReadPoll readPoll, PostPoll postPoll, SharedPollCards cards, People people)
{
    public async Task<CardActionAnswer> AnswerAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        if (WaveOf(request) is not { } id || await waves.FindAsync(id, cancellationToken) is not { } wave)
            return new CardActionAnswer.Say(new PollTexts(turn.Culture).Gone);

        var voter = await people.GetSenderAsync(turn, cancellationToken);
        var answers = AnswerForm.Read(request.Data, wave.Questions);
        switch (await ballotBox.CastAsync(new BallotPaper(wave, voter, turn.TenantId, turn.PlaceId, answers)))
        {
            case CastOutcome.Counted counted:
                await cards.ChangedAsync(id, cancellationToken);
                if (wave.Rules.IsAnonymous)
                    return new CardActionAnswer.Say(new PollTexts(turn.Culture).AnsweredAnonymously);
                return new CardActionAnswer.Show(
                    PollCards.Answered(PollView.Of(wave, counted.Counts ?? WaveCounts.None, isClosed: false, voter, answers, turn.Culture), turn.Culture));
            case CastOutcome.Refused refused:
                return await RefuseAsync(refused, wave, voter, turn, cancellationToken);
            default:
                throw new InvalidOperationException("A ballot is counted or refused.");
        }
    }

    public Task<CardActionAnswer> ChangeAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ShowAsync(request, view => view.IsClosed ? PollCards.Closed(view, request.Turn.Culture) : PollCards.Changing(view, request.Turn.Culture), cancellationToken);

    public Task<CardActionAnswer> ShowAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ShowAsync(request, view => PollCards.For(view, request.Turn.Culture), cancellationToken);

    public async Task<CardActionAnswer> CloseAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var texts = new PollTexts(request.Turn.Culture);
        if (WaveOf(request) is not { } id)
            return new CardActionAnswer.Say(texts.Gone);

        if (!await closePoll.RunAsync(id, await people.GetSenderAsync(request.Turn, cancellationToken), cancellationToken))
            return new CardActionAnswer.Say(texts.NotYours);

        return await ShowAsync(request, cancellationToken);
    }

    public Task<CardActionAnswer> OpenFormAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<CardActionAnswer>(new CardActionAnswer.Show(
            PollFormCard.Create(request.Turn.Culture, request.Turn.Typed(new PollTexts(request.Turn.Culture).Example), Guid.CreateVersion7())));

    public async Task<CardActionAnswer> PostAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new PollTexts(turn.Culture);
        var example = turn.Typed(texts.Example);
        var draft = PollDraft.Create(request.Text(PollFormCard.Question) ?? "", (request.Text(PollFormCard.Choices) ?? "").Split('\n'));
        var form = Guid.TryParse(request.Text(PollFormCard.Form), out var known) ? known : Guid.CreateVersion7();

        if (draft.Problem is { } problem)
            return new CardActionAnswer.Show(PollFormCard.Create(turn.Culture, example, form, draft, problem.Sentence(texts, example)));

        await postPoll.RunAsync(draft, turn, $"form:{form}", cancellationToken);
        return new CardActionAnswer.Show(PollFormCard.Done(turn.Culture));
    }

    private static PollWaveId? WaveOf(CardActionRequest request) => ITypedId<PollWaveId>.TryParse(request.Text("wave") ?? request.Text("poll"));

    private async Task<CardActionAnswer> RefuseAsync(
        CastOutcome.Refused refused, AskedWave wave, PersonId voter, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var texts = new PollTexts(turn.Culture);
        return refused.Reason switch
        {
            CastRefusal.Closed when await readPoll.RunAsync(wave.Id, voter, turn.Culture, cancellationToken) is { } view =>
                new CardActionAnswer.Show(PollCards.Closed(view with { IsClosed = true }, turn.Culture, texts.AlreadyClosed)),
            CastRefusal.Gone or CastRefusal.Closed => new CardActionAnswer.Say(texts.Gone),
            _ => new CardActionAnswer.Say(texts.NotOffered),
        };
    }

    private async Task<CardActionAnswer> ShowAsync(
        CardActionRequest request, Func<PollView, AdaptiveCards.AdaptiveCard> card, CancellationToken cancellationToken)
    {
        var viewer = await people.GetSenderAsync(request.Turn, cancellationToken);
        return WaveOf(request) is { } id && await readPoll.RunAsync(id, viewer, request.Turn.Culture, cancellationToken) is { } view
            ? new CardActionAnswer.Show(card(view))
            : new CardActionAnswer.Say(new PollTexts(request.Turn.Culture).Gone);
    }
}
