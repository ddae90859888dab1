using CommsBot.Audiences;
using CommsBot.Polls.Answering;
using CommsBot.Polls.Asking;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;
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
        if (request.Text(AnswerCards.Wave) is AskedPoll.PreviewWave)
            return new CardActionAnswer.Say(new AskingTexts(turn.Culture).PreviewNotice);
        if (WaveOf(request) is not { } id || await waves.FindAsync(id, cancellationToken) is not { } wave)
            return new CardActionAnswer.Say(new PollTexts(turn.Culture).Gone);

        var voter = await people.GetSenderAsync(turn, cancellationToken);
        var answers = AnswerForm.Read(request.Data, wave.Questions);
        switch (await ballotBox.CastAsync(new BallotPaper(wave, voter, turn.TenantId, turn.PlaceId, answers)))
        {
            case CastOutcome.Counted counted:
                await cards.ChangedAsync(id, cancellationToken);
                return new CardActionAnswer.Show(AnswerCards.Answered(await AnsweredAsync(wave, voter, answers, counted.Counts, cancellationToken), turn.Culture));
            case CastOutcome.Refused refused:
                return await RefuseAsync(refused, wave, voter, answers, turn, cancellationToken);
            default:
                throw new InvalidOperationException("A ballot is counted or refused.");
        }
    }

    public Task<CardActionAnswer> ChangeAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ShowAsync(request, view => view.IsClosed ? AnswerCards.Closed(view, request.Turn.Culture) : AnswerCards.Changing(view, request.Turn.Culture), cancellationToken);

    public Task<CardActionAnswer> ShowAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ShowAsync(request, view => AnswerCards.For(view, request.Turn.Culture), cancellationToken);

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
        var example = turn.Typed(new PollTexts(turn.Culture).Example);
        var line = PollLine.Of(request.Text(PollFormCard.Question) ?? "", (request.Text(PollFormCard.Choices) ?? "").Split('\n'));
        var form = Guid.TryParse(request.Text(PollFormCard.Form), out var known) ? known : Guid.CreateVersion7();

        if (line.Problem is { } problem)
            return new CardActionAnswer.Show(PollFormCard.Create(turn.Culture, example, form, line, problem.Sentence(new AskingTexts(turn.Culture), example)));

        await postPoll.RunAsync(line, turn, $"form:{form}", cancellationToken);
        return new CardActionAnswer.Show(PollFormCard.Done(turn.Culture));
    }

    private static PollWaveId? WaveOf(CardActionRequest request) => ITypedId<PollWaveId>.TryParse(request.Text("wave") ?? request.Text("poll"));

    /// <summary>Without another look at the database: a ballot is answered as fast as it is written.</summary>
    private async Task<AskedPoll> AnsweredAsync(
        AskedWave wave, PersonId voter, IReadOnlyList<QuestionAnswer> answers, WaveCounts? counts, CancellationToken cancellationToken)
    {
        var poll = await readPoll.OfAsync(wave, voter, cancellationToken) with { HasAnswered = true, Mine = wave.Rules.IsAnonymous ? [] : answers };
        return counts is not null && ResultsAccess.MaySee(wave.Rules, poll.IsMine, hasAnswered: true, isClosed: false) ? poll with { Results = counts.ToResults(wave.Questions, null) } : poll;
    }

    private async Task<CardActionAnswer> RefuseAsync(
        CastOutcome.Refused refused, AskedWave wave, PersonId voter, IReadOnlyList<QuestionAnswer> answers, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var texts = new PollTexts(turn.Culture);
        switch (refused.Reason)
        {
            case CastRefusal.Closed when await readPoll.RunAsync(wave.Id, voter, turn, cancellationToken) is { } view:
                return new CardActionAnswer.Show(AnswerCards.Closed(view with { IsClosed = true }, turn.Culture, texts.AlreadyClosed));
            case CastRefusal.Gone or CastRefusal.Closed:
                return new CardActionAnswer.Say(texts.Gone);
            case CastRefusal.NotAsked:
                return new CardActionAnswer.Say(texts.NotOffered);
        }

        var sentence = refused.Sentence(wave.Questions, answers, new QuestionWords(turn.Culture, wave.DefaultLanguage));
        var asked = await readPoll.OfAsync(wave, voter, cancellationToken);
        return asked.IsOneTap && !wave.Questions[0].HasOther
            ? new CardActionAnswer.Say(sentence)
            : new CardActionAnswer.Show(AnswerCards.Asking(asked, turn.Culture, sentence, answers));
    }

    private async Task<CardActionAnswer> ShowAsync(
        CardActionRequest request, Func<AskedPoll, AdaptiveCards.AdaptiveCard> card, CancellationToken cancellationToken)
    {
        var texts = new PollTexts(request.Turn.Culture);
        if (request.Text(AnswerCards.Wave) is AskedPoll.PreviewWave)
            return new CardActionAnswer.Say(new AskingTexts(request.Turn.Culture).PreviewNotice);

        var viewer = await people.GetSenderAsync(request.Turn, cancellationToken);
        return WaveOf(request) is { } id && await readPoll.RunAsync(id, viewer, request.Turn, cancellationToken) is { } view
            ? new CardActionAnswer.Show(card(view))
            : new CardActionAnswer.Say(texts.Gone);
    }
}
