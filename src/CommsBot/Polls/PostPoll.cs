using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

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
        var creator = await people.GetSenderAsync(turn, cancellationToken);
        var by = new OpenedBy(turn.TenantId, creator, turn.PlaceId, turn.ConversationId, origin, turn.Culture.Name);
        if (await openPoll.RunAsync(draft, by, cancellationToken) is not { } poll)
            return;

        var view = await readPoll.RunAsync(poll, turn.Scope == ConversationScope.Personal ? creator : null, cancellationToken);
        var posted = await turn.ShowAsync(
            new CardMessage(PollCards.Asking(view, turn.Culture), new PollTexts(turn.Culture).NewNotification(poll.Question)), cancellationToken);

        poll.PostedAs(posted.Id ?? "");
        await db.SaveChangesAsync(cancellationToken);
    }
}
