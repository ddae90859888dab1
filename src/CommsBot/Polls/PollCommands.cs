using CommsBot.Audiences;
using CommsBot.Polls.Asking;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;
using CommsBot.Teams;

namespace CommsBot.Polls;

/// <summary><c>poll</c> and <c>close</c>, typed.</summary>
internal sealed class PollCommands(PostPoll postPoll, ClosePoll closePoll, ReadPoll readPoll, People people, TimeProvider clock)
{
    public async Task OpenAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (turn, argument) = request;
        var texts = new PollTexts(turn.Culture);
        var example = turn.Typed(texts.Example);
        if (argument is "")
        {
            await turn.ShowAsync(new CardMessage(AskingActions.StartOf(turn, Guid.CreateVersion7()), texts.FormNotification), cancellationToken);
            return;
        }

        var line = PollLine.Read(argument, clock.GetUtcNow(), turn.TimeZone);
        if (line.Problem?.Sentence(new AskingTexts(turn.Culture), example) is { } problem)
        {
            var form = PollFormCard.Create(turn.Culture, example, Guid.CreateVersion7(), line, problem);
            await turn.ShowAsync(new CardMessage(form, problem), cancellationToken);
            return;
        }

        await postPoll.RunAsync(line, turn, turn.ActivityKey, cancellationToken);
    }

    public async Task CloseAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new PollTexts(turn.Culture);
        var creator = await people.GetSenderAsync(turn, cancellationToken);
        var open = await closePoll.FindOpenAsync(creator, turn.PlaceId, turn.Culture, cancellationToken);
        var here = open.Where(p => p.PlaceId == turn.PlaceId).ToList();
        if (turn.Scope != ConversationScope.Personal)
            // Where others look on, what was asked elsewhere is none of their business.
            open = here;

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
        if (await readPoll.RunAsync(wave.Id, creator, cancellationToken) is { } view)
        {
            var words = new QuestionWords(turn.Culture, view.DefaultLanguage);
            var results = new ResultTexts(turn.Culture);
            var answers = view is { Rules.IsAnonymous: true, Results: not { Respondents: > 0 } }
                ? results.FewerThan(PollNumbers.FewestShown)
                : results.Answers(view.Results?.Respondents ?? 0);
            await turn.SayAsync(texts.ClosedSentence(words.Say(view.Title ?? view.Questions[0].Text), answers), cancellationToken);
        }
    }
}
