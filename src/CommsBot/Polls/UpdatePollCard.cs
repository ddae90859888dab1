using System.Net;
using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Localization;
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
        var wave = await db.Set<PollWave>().AsNoTracking().SingleAsync(w => w.Id == id, cancellationToken);
        if (wave is not { CardActivityId: { Length: > 0 } activityId, PlaceId: { } placeId, ConversationId: { } conversationId }
            || await conversations.FindAsync(placeId, cancellationToken) is not { } place)
        {
            return true;
        }

        // A chat with one person has no second viewer: there the card changes in answer to that person, or when the poll closes.
        if (place.Scope == ConversationScope.Personal && !wave.IsClosed)
            return true;

        var message = await MessageAsync(wave, place.Scope, cancellationToken);
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

    private async Task<CardMessage> MessageAsync(PollWave wave, ConversationScope scope, CancellationToken cancellationToken)
    {
        var asked = await waves.FindAsync(wave.Id, cancellationToken) ?? throw new InvalidOperationException("A wave without its poll.");
        var culture = Languages.FromLocale(asked.DefaultLanguage);
        var texts = new PollTexts(culture);
        var view = await readPoll.RunAsync(wave.Id, scope == ConversationScope.Personal ? asked.OwnerId : null, culture, cancellationToken)
            ?? throw new InvalidOperationException("A wave without its poll.");

        return wave.IsClosed
            ? new CardMessage(PollCards.Closed(view, culture), texts.ClosedNotification(view.Question))
            : new CardMessage(PollCards.Shared(view, culture, await RefreshedUsersAsync(asked, cancellationToken)), texts.NewNotification(view.Question));
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
