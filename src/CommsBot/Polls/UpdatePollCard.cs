using System.Net;
using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Localization;
using CommsBot.Polls.Answering;
using CommsBot.Polls.Casting;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Polls;

/// <summary>Puts the poll's present state in the place of its shared card.</summary>
internal sealed partial class UpdatePollCard(
    CommsBotDbContext db, AskedWaves waves, ReadPoll readPoll, Conversations conversations, TeamsMessenger messenger, IOptions<PollOptions> options,
    ILogger<UpdatePollCard> logger)
{
    private const int MostRefreshedUsers = 60;

    /// <returns>False when Teams did not take it now, and may later.</returns>
    public async Task<bool> RunAsync(PollWaveId id, CancellationToken cancellationToken)
    {
        var wave = await db.Set<PollWave>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, cancellationToken);
        if (wave is not { CardActivityId: { Length: > 0 } activityId, PlaceId: { } placeId, ConversationId: { } conversationId }
            || await conversations.FindAsync(placeId, cancellationToken) is not { } place)
        {
            return true;
        }

        // A chat with one person has no second viewer: there the card changes in answer to that person, or when the poll closes.
        if (place.Scope == ConversationScope.Personal && !wave.IsClosed)
            return true;

        var asked = await waves.FindAsync(id, cancellationToken) ?? throw new InvalidOperationException("A wave without its poll.");
        var viewer = place.Scope == ConversationScope.Personal ? asked.OwnerId : (PersonId?)null;
        var view = await readPoll.RunAsync(id, viewer, cancellationToken) ?? throw new InvalidOperationException("A wave without its poll.");
        // Somebody may be filling it in, and would lose what they wrote.
        if (!wave.IsClosed && !AnswerCards.HasLiveCounts(view))
            return true;

        var message = await MessageAsync(view, asked, cancellationToken);
        try
        {
            await messenger.UpdateAsync(conversationId, activityId, message, cancellationToken);
            return true;
        }
        catch (ConnectorException exception)
        {
            // The ballots are safe; the card shows them at the next change.
            Log.NotUpdated(logger, exception);
            return !exception.IsUnconfirmed && exception.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest;
        }
    }

    private async Task<CardMessage> MessageAsync(AskedPoll view, AskedWave asked, CancellationToken cancellationToken)
    {
        var culture = Languages.FromLocale(asked.DefaultLanguage);
        var (texts, title) = (new PollTexts(culture), asked.Words.For(culture, asked.DefaultLanguage));
        return view.IsClosed
            ? new CardMessage(AnswerCards.Closed(view, culture), texts.ClosedNotification(title))
            : new CardMessage(AnswerCards.Shared(view, culture, await RefreshedUsersAsync(asked, cancellationToken)), texts.NewNotification(title));
    }

    /// <summary>None for an anonymous poll: the card would tell everybody who has answered.</summary>
    private async Task<IReadOnlyList<string>> RefreshedUsersAsync(AskedWave wave, CancellationToken cancellationToken) =>
        !options.Value.RefreshPersonalViews || wave.Rules.IsAnonymous
            ? []
            : await db.Set<Ballot>()
                .Where(b => b.WaveId == wave.Id)
                .OrderBy(b => b.VoterKey)
                .Take(MostRefreshedUsers)
                .Join(db.Set<Person>().Where(p => p.TeamsUserId != null), b => b.PersonId, p => (PersonId?)p.Id, (_, p) => p.TeamsUserId!)
                .ToListAsync(cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A poll's card could not be brought up to date.")]
        public static partial void NotUpdated(ILogger logger, Exception exception);
    }
}
