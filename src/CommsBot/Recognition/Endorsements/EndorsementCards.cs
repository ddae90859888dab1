using System.Globalization;
using CommsBot.BotFramework.Connector;
using CommsBot.Localization;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Endorsements;

/// <summary>Posts a nomination's card at most once, and keeps it as the nomination stands; a card that may name nobody any more is taken away.</summary>
internal sealed partial class EndorsementCards(
    CommsBotDbContext db, ReadNomination readNomination, Conversations conversations, TeamsMessenger messenger, TimeProvider clock, ILogger<EndorsementCards> logger)
{
    public async Task PostAsync(NominationId id, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var claimed = await Row(id).Where(n => n.CardClaimedAt == null && n.State == NominationState.Approved)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.CardClaimedAt, now).SetProperty(x => x.IsCardStale, false), cancellationToken);
        if (claimed == 0)
            return;

        var (nomination, culture) = await ReadAsync(id, cancellationToken);
        var view = await readNomination.PublicAsync(id, cancellationToken);
        if (view.Names.Count == 0 || await conversations.FindAsync(nomination.PlaceId!, cancellationToken) is not { IsLeft: false } place)
            return;

        try
        {
            var card = await messenger.PostAsync(place, EndorsementCard.Message(view, culture), cancellationToken);
            await Row(id).ExecuteUpdateAsync(n => n.SetProperty(x => x.CardActivityId, card), cancellationToken);
        }
        catch (ConnectorException exception)
        {
            // Perhaps it is there: a second one would be worse than none. The shout-out names them all the same.
            Log.NotPosted(logger, exception);
        }
    }

    public async Task UpdateAsync(NominationId id, CancellationToken cancellationToken)
    {
        if (await Row(id).Where(n => n.IsCardStale).ExecuteUpdateAsync(n => n.SetProperty(x => x.IsCardStale, false), cancellationToken) == 0)
            return;

        var (nomination, culture) = await ReadAsync(id, cancellationToken);
        // Another run has just taken it away.
        if (nomination.CardActivityId is not { } card)
            return;

        var view = await readNomination.PublicAsync(id, cancellationToken);
        try
        {
            if (view is { State: NominationState.Approved, Names.Count: > 0 })
                await messenger.UpdateAsync(nomination.PlaceId!, card, EndorsementCard.Message(view, culture), cancellationToken);
            else
                await TakeAwayAsync(nomination, card, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            Log.NotUpdated(logger, exception);
            return;
        }

        // Another node may have shown more in the meantime, and been overwritten.
        if ((await readNomination.PublicAsync(id, cancellationToken)).Endorsers.Count != view.Endorsers.Count)
            await Row(id).ExecuteUpdateAsync(n => n.SetProperty(x => x.IsCardStale, true), cancellationToken);
    }

    /// <summary>Whoever changes their mind once more gets a new card.</summary>
    private async Task TakeAwayAsync(Nomination nomination, string card, CancellationToken cancellationToken)
    {
        await messenger.DeleteAsync(nomination.PlaceId!, card, cancellationToken);
        await Row(nomination.Id).ExecuteUpdateAsync(
            n => n.SetProperty(x => x.CardActivityId, (string?)null).SetProperty(x => x.CardClaimedAt, (DateTimeOffset?)null), cancellationToken);
    }

    private async Task<(Nomination Nomination, CultureInfo Culture)> ReadAsync(NominationId id, CancellationToken cancellationToken)
    {
        var nomination = await Row(id).AsNoTracking().SingleAsync(cancellationToken);
        return (nomination, Languages.FromLocale(nomination.Language));
    }

    private IQueryable<Nomination> Row(NominationId id) => db.Set<Nomination>().Where(n => n.Id == id);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A nomination's card could not be posted; it is not tried again.")]
        public static partial void NotPosted(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Warning, "A nomination's card could not be brought up to date; it is at its next change.")]
        public static partial void NotUpdated(ILogger logger, Exception exception);
    }
}
