using CommsBot.Audiences;
using CommsBot.Teams;

namespace CommsBot.Polls;

/// <summary><c>poll</c> and <c>close</c>, typed.</summary>
internal sealed class PollCommands(PostPoll postPoll, ClosePoll closePoll, ReadPoll readPoll, People people)
{
    public async Task OpenAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (turn, argument) = request;
        var texts = new PollTexts(turn.Culture);
        var example = turn.Typed(texts.Example);
        var draft = PollDraft.Parse(argument);

        if (argument is "" || draft.Problem is not null)
        {
            var problem = argument is "" ? null : draft.Problem?.Sentence(texts, example);
            var form = PollFormCard.Create(turn.Culture, example, Guid.CreateVersion7(), argument is "" ? null : draft, problem);
            await turn.ShowAsync(new CardMessage(form, problem ?? texts.FormNotification), cancellationToken);
            return;
        }

        await postPoll.RunAsync(draft, turn, turn.ActivityKey, cancellationToken);
    }

    public async Task CloseAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new PollTexts(turn.Culture);
        var creator = await people.GetSenderAsync(turn, cancellationToken);
        var open = await closePoll.FindOpenAsync(creator, turn.PlaceId, turn.Culture, cancellationToken);
        var here = open.Where(p => p.PlaceId == turn.PlaceId).ToList();

        if (open.Count == 0)
        {
            await turn.SayAsync(texts.NothingToClose(turn.Typed(texts.Example)), cancellationToken);
            return;
        }

        if ((here.Count == 1 ? here : open) is not [var wave])
        {
            await turn.ShowAsync(new CardMessage(CloseChoiceCard.Create(turn.Culture, open), texts.WhichToClose), cancellationToken);
            return;
        }

        await closePoll.RunAsync(wave.Id, creator, cancellationToken);
        if (await readPoll.RunAsync(wave.Id, creator, turn.Culture, cancellationToken) is { } view)
            await turn.SayAsync(texts.ClosedSentence(view.Question, texts.Answers(view.Answers)), cancellationToken);
    }
}
