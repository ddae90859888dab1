using CommsBot.Audiences;
using CommsBot.Polls.Answering;
using CommsBot.Polls.Asking;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Polls;

/// <summary>Opens a poll and posts its card where it was asked for.</summary>
internal sealed class PostPoll(CommsBotDbContext db, OpenPoll openPoll, ReadPoll readPoll, People people)
{
    /// <param name="line">Without problems.</param>
    /// <param name="turn">The asker's turn.</param>
    /// <param name="origin">The message or form that asks; repeats of it post nothing.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RunAsync(PollLine line, TeamsTurn turn, string origin, CancellationToken cancellationToken)
    {
        var owner = await people.GetSenderAsync(turn, cancellationToken);
        var poll = new NewPoll(turn.TenantId, owner, origin, [line.ToQuestion(turn.Culture)], turn.Culture.Name) { Rules = line.Rules };
        var place = new WavePlace(turn.PlaceId, turn.ConversationId);
        if (await openPoll.RunAsync(poll, place, line.Words.ClosesAt, cancellationToken) is not { } wave)
            return;

        var isMine = turn.Scope == ConversationScope.Personal;
        var view = await readPoll.RunAsync(wave.Id, isMine ? owner : null, cancellationToken) ?? throw new InvalidOperationException("A wave without its poll.");
        var card = isMine ? AnswerCards.Asking(view, turn.Culture) : AnswerCards.Shared(view, turn.Culture, []);
        var posted = await turn.ShowAsync(new CardMessage(card, new PollTexts(turn.Culture).NewNotification(line.Question)), cancellationToken);

        wave.PostedAs(posted.Id ?? "");
        await db.SaveChangesAsync(cancellationToken);
    }
}
