using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Polls;

/// <summary>Taps on poll cards. What a card sends is not trusted: an answer counts only if the poll offers it, there, now.</summary>
internal sealed class PollActions(CastBallot castBallot, ClosePoll closePoll, ReadPoll readPoll, PostPoll postPoll, SharedPollCards cards, People people)
{
    public async Task<CardActionAnswer> AnswerAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var texts = new PollTexts(request.Turn.Culture);
        if (PollOf(request) is not { } pollId)
            return new CardActionAnswer.Say(texts.Gone);

        var voter = await people.GetSenderAsync(request.Turn, cancellationToken);
        var choice = request.Number("choice") ?? -1;
        var isCast = await castBallot.RunAsync(pollId, request.Turn.PlaceId, voter, choice, cancellationToken);

        if (isCast)
            await cards.ChangedAsync(pollId, cancellationToken);

        return await readPoll.RunAsync(pollId, voter, cancellationToken) switch
        {
            null => new CardActionAnswer.Say(texts.Gone),
            { IsClosed: true } closed => new CardActionAnswer.Show(PollCards.Closed(closed, request.Turn.Culture, isCast ? null : texts.AlreadyClosed)),
            var _ when !isCast => new CardActionAnswer.Say(texts.NotOffered),
            var view => new CardActionAnswer.Show(PollCards.Answered(view, request.Turn.Culture)),
        };
    }

    public Task<CardActionAnswer> ChangeAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ShowAsync(request, view => view.IsClosed ? PollCards.Closed(view, request.Turn.Culture) : PollCards.Changing(view, request.Turn.Culture), cancellationToken);

    public Task<CardActionAnswer> ShowAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ShowAsync(request, view => PollCards.For(view, request.Turn.Culture), cancellationToken);

    public async Task<CardActionAnswer> CloseAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var texts = new PollTexts(request.Turn.Culture);
        if (PollOf(request) is not { } pollId)
            return new CardActionAnswer.Say(texts.Gone);

        if (!await closePoll.RunAsync(pollId, await people.GetSenderAsync(request.Turn, cancellationToken), cancellationToken))
            return new CardActionAnswer.Say(texts.NotYours);

        await cards.UpdateAsync(pollId, cancellationToken);
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

    private static PollId? PollOf(CardActionRequest request) => ITypedId<PollId>.TryParse(request.Text("poll"));

    private async Task<CardActionAnswer> ShowAsync(
        CardActionRequest request, Func<PollView, AdaptiveCards.AdaptiveCard> card, CancellationToken cancellationToken)
    {
        var viewer = await people.GetSenderAsync(request.Turn, cancellationToken);
        return PollOf(request) is { } pollId && await readPoll.RunAsync(pollId, viewer, cancellationToken) is { } view
            ? new CardActionAnswer.Show(card(view))
            : new CardActionAnswer.Say(new PollTexts(request.Turn.Culture).Gone);
    }
}
