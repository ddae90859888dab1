using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Localization;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Polls;

/// <summary>Puts the poll's present state in the place of its posted card.</summary>
internal sealed partial class UpdatePollCard(
    CommsBotDbContext db, ReadPoll readPoll, Conversations conversations, TeamsMessenger messenger, IOptions<PollOptions> options, ILogger<UpdatePollCard> logger)
{
    private const int MostRefreshedUsers = 60;

    public async Task RunAsync(PollId pollId, CancellationToken cancellationToken)
    {
        var poll = await db.Set<Poll>().AsNoTracking().SingleAsync(p => p.Id == pollId, cancellationToken);
        if (poll.CardActivityId is not { Length: > 0 } activityId || await conversations.FindAsync(poll.PlaceId, cancellationToken) is not { } place)
            return;

        // A chat with one person has no second viewer: there the card changes in answer to that person, or when the poll closes.
        if (place.Scope == ConversationScope.Personal && !poll.IsClosed)
            return;

        var message = await MessageAsync(poll, place.Scope, cancellationToken);
        try
        {
            await messenger.UpdateAsync(poll.ConversationId, activityId, message, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            // The ballots are safe; the card shows them at the next change.
            Log.NotUpdated(logger, exception);
        }
    }

    private async Task<CardMessage> MessageAsync(Poll poll, ConversationScope scope, CancellationToken cancellationToken)
    {
        var culture = Languages.FromLocale(poll.Language);
        var texts = new PollTexts(culture);
        var view = await readPoll.RunAsync(poll, scope == ConversationScope.Personal ? poll.CreatorId : null, cancellationToken);

        return poll.IsClosed
            ? new CardMessage(PollCards.Closed(view, culture), texts.ClosedNotification(poll.Question))
            : new CardMessage(PollCards.Shared(view, culture, await RefreshedUsersAsync(poll.Id, cancellationToken)), texts.NewNotification(poll.Question));
    }

    private async Task<IReadOnlyList<string>> RefreshedUsersAsync(PollId pollId, CancellationToken cancellationToken) =>
        !options.Value.RefreshPersonalViews
            ? []
            : await db.Set<Ballot>()
                .Where(b => b.PollId == pollId)
                .OrderByDescending(b => b.CastAt)
                .Take(MostRefreshedUsers)
                .Join(db.Set<Person>(), b => b.PersonId, p => p.Id, (_, p) => p.TeamsUserId!)
                .ToListAsync(cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A poll's card could not be brought up to date.")]
        public static partial void NotUpdated(ILogger logger, Exception exception);
    }
}
