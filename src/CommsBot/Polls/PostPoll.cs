using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Polls;

/// <summary>Opens a poll and posts its card where it was asked for.</summary>
internal sealed class PostPoll(CommsBotDbContext db, OpenPoll openPoll, ReadPoll readPoll, People people)
{
    /// <param name="draft">Without problems.</param>
    /// <param name="turn">The asker's turn.</param>
    /// <param name="origin">The message or form that asks; repeats of it post nothing.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RunAsync(PollDraft draft, TeamsTurn turn, string origin, CancellationToken cancellationToken)
    {
        var owner = await people.GetSenderAsync(turn, cancellationToken);
        var poll = new NewPoll(turn.TenantId, owner, origin, [draft.ToQuestion(turn.Culture)], turn.Culture.Name);
        if (await openPoll.RunAsync(poll, new WavePlace(turn.PlaceId, turn.ConversationId), null, cancellationToken) is not { } wave)
            return;

        var view = await readPoll.RunAsync(wave.Id, turn.Scope == ConversationScope.Personal ? owner : null, turn.Culture, cancellationToken);
        var posted = await turn.ShowAsync(
            new CardMessage(PollCards.Asking(view!, turn.Culture), new PollTexts(turn.Culture).NewNotification(draft.Question)), cancellationToken);

        wave.PostedAs(posted.Id ?? "");
        await db.SaveChangesAsync(cancellationToken);
    }
}
