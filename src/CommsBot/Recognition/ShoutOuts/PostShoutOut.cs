using CommsBot.BotFramework.Connector;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary>
/// Posts a channel's shout-out of a week, never twice by our decision. First a row is claimed together with its nominations; then the
/// post is sent; then it is written down. What was claimed and neither written down nor refused is held until a person has looked.
/// </summary>
internal sealed partial class PostShoutOut(
    CommsBotDbContext db,
    ReadyNominations ready,
    Conversations conversations,
    TeamsMessenger messenger,
    IOptions<RecognitionOptions> options,
    TimeProvider clock,
    ILogger<PostShoutOut> logger)
{
    /// <summary>How long a post may be under way; longer than any attempt's time-out.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    public string MarkerOf(IsoWeek week) => $"#{options.Value.Hashtag} · {week}";

    public async Task<ShoutOutOutcome> RunAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        var channelId = turn.ChannelId ?? throw new InvalidOperationException("A shout-out belongs in a channel.");
        var week = IsoWeek.Of(clock.GetUtcNow(), turn.TimeZone);
        if (await FindAsync(channelId, week, cancellationToken) is { } earlier)
            return OutcomeOf(earlier);

        var (items, _) = await ready.FindAsync(turn.TenantId, turn.TeamId, cancellationToken);
        if (items.Count == 0)
            return new ShoutOutOutcome.NothingToCelebrate();

        return await ClaimAsync(turn, channelId, week, items, cancellationToken) is { } claimed
            ? await SendAsync(claimed, turn, cancellationToken)
            : OutcomeOf((await FindAsync(channelId, week, cancellationToken))!);
    }

    /// <summary>Somebody has looked and not found an interrupted post. Only the first such answer sends again.</summary>
    public async Task<ShoutOutOutcome?> AgainAsync(ShoutOutId id, DateTimeOffset claimedAt, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var reclaimed = await Held(id, claimedAt, turn).ExecuteUpdateAsync(s => s.SetProperty(x => x.ClaimedAt, now), cancellationToken);
        return reclaimed == 1
            ? await SendAsync(await db.Set<ShoutOut>().SingleAsync(s => s.Id == id, cancellationToken), turn, cancellationToken)
            : null;
    }

    /// <summary>Somebody has looked and found it.</summary>
    public async Task<ShoutOut?> SettleAsync(ShoutOutId id, DateTimeOffset claimedAt, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var held = await Held(id, claimedAt, turn).SingleOrDefaultAsync(cancellationToken);
        held?.Posted(null, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return held;
    }

    private IQueryable<ShoutOut> Held(ShoutOutId id, DateTimeOffset claimedAt, TeamsTurn turn) =>
        db.Set<ShoutOut>().Where(s => s.Id == id && s.ChannelId == turn.ChannelId && s.ClaimedAt == claimedAt && s.PostedAt == null);

    private Task<ShoutOut?> FindAsync(string channelId, IsoWeek week, CancellationToken cancellationToken) =>
        db.Set<ShoutOut>().AsNoTracking().SingleOrDefaultAsync(s => s.ChannelId == channelId && s.Week == week, cancellationToken);

    private ShoutOutOutcome OutcomeOf(ShoutOut shoutOut) => shoutOut switch
    {
        { PostedAt: not null } => new ShoutOutOutcome.AlreadyPosted(shoutOut.Week),
        _ when clock.GetUtcNow() - shoutOut.ClaimedAt < Lease => new ShoutOutOutcome.BeingPosted(shoutOut.Week),
        _ => new ShoutOutOutcome.Held(shoutOut),
    };

    /// <returns>Null when another turn or node claimed the week first.</returns>
    private async Task<ShoutOut?> ClaimAsync(
        TeamsTurn turn, string channelId, IsoWeek week, IReadOnlyList<ShoutOutItem> items, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var shoutOut = ShoutOut.Claim(turn.TenantId, channelId, week, clock);
        db.Add(shoutOut);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return null;
        }

        var ids = items.Select(i => i.NominationId).ToList();
        await db.Set<Nomination>()
            .Where(n => ids.Contains(n.Id) && n.ShoutOutId == null)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.ShoutOutId, shoutOut.Id), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return shoutOut;
    }

    private async Task<ShoutOutOutcome> SendAsync(ShoutOut shoutOut, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var items = await ready.OfAsync(shoutOut.Id, cancellationToken);
        var channel = await conversations.FindAsync(shoutOut.ChannelId, cancellationToken);
        if (items.Count == 0 || channel is null)
        {
            await ReleaseAsync(shoutOut, cancellationToken);
            return new ShoutOutOutcome.NothingToCelebrate();
        }

        var marker = MarkerOf(shoutOut.Week);
        var message = new CardMessage(ShoutOutCards.Post(marker, items, turn.Culture), new ShoutOutTexts(turn.Culture).PostNotification(marker));
        try
        {
            shoutOut.Posted(await messenger.PostToChannelAsync(channel, message.ToActivity(), cancellationToken), clock.GetUtcNow());
        }
        catch (ConnectorException exception) when (!exception.IsUnconfirmed)
        {
            Log.Refused(logger, exception);
            await ReleaseAsync(shoutOut, cancellationToken);
            return new ShoutOutOutcome.Refused(exception.Meaning);
        }
        catch (ConnectorException exception)
        {
            Log.Unconfirmed(logger, exception);
            return new ShoutOutOutcome.Held(shoutOut);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new ShoutOutOutcome.Posted(shoutOut.Week, items.Count);
    }

    /// <summary>Nothing was posted, for sure: the week and its nominations are free again.</summary>
    private async Task ReleaseAsync(ShoutOut shoutOut, CancellationToken cancellationToken)
    {
        await db.Set<Nomination>()
            .Where(n => n.ShoutOutId == shoutOut.Id)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.ShoutOutId, (ShoutOutId?)null), cancellationToken);
        await db.Set<ShoutOut>().Where(s => s.Id == shoutOut.Id).ExecuteDeleteAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Teams refused a shout-out; nothing was posted.")]
        public static partial void Refused(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Error, "A shout-out was sent and Teams' answer was lost; it is held until a person has looked.")]
        public static partial void Unconfirmed(ILogger logger, Exception exception);
    }
}
