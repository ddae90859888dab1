using CommsBot.Recognition.ShoutOuts.Afterwards;
using CommsBot.Recognition.ShoutOuts.Asking;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Corrections;
using CommsBot.Recognition.Stewards;
using CommsBot.Scheduling;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Posting;

/// <summary>Does what shout-outs wait for: posts that are due, attempts that broke off, readings, questions and notices to people. What is due is read from the tables.</summary>
internal sealed partial class TendShoutOuts(CommsBotDbContext db, IServiceScopeFactory scopes, TimeProvider clock, ILogger<TendShoutOuts> logger) : IJob
{
    public const string Id = "shout-outs";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var there = db.Set<StoredConversation>().Where(c => !c.IsLeft).Select(c => c.Id);
        var channels = await db.Set<ShoutOutChannel>().AsNoTracking().Where(c => c.IsOn && there.Contains(c.ChannelId)).ToListAsync(cancellationToken);
        foreach (var channel in channels)
            await EachAsync<DueShoutOuts>(due => due.RunAsync(channel, now, cancellationToken), cancellationToken);

        var rows = await db.Set<ShoutOut>().AsNoTracking().Where(s => s.NextAt <= now)
            .Join(db.Set<ShoutOutChannel>().AsNoTracking(), s => s.ChannelId, c => c.ChannelId, (row, channel) => new { row, channel })
            .OrderBy(x => x.row.NextAt)
            .ToListAsync(cancellationToken);
        foreach (var due in rows)
            await StepAsync(due.channel, due.row, now, cancellationToken);

        var corrections = await db.Set<ShoutOutCorrection>().AsNoTracking().Where(c => c.NextAt <= now)
            .Join(db.Set<ShoutOut>(), c => c.ShoutOutId, s => s.Id, (_, post) => post)
            .Join(db.Set<ShoutOutChannel>().AsNoTracking(), s => s.ChannelId, c => c.ChannelId, (post, channel) => new { post.Id, channel })
            .ToListAsync(cancellationToken);
        foreach (var due in corrections)
            await EachAsync<FollowRecords>(follow => follow.RunAsync(due.channel, due.Id, cancellationToken), cancellationToken);
        await EachAsync<AskToBeLeftOut>(wishes => TellWishesAsync(wishes, now, cancellationToken), cancellationToken);

        // After all that may add to them, so that one card holds what it can.
        var owed = await db.Set<StewardNotice>().AsNoTracking().Where(n => n.ClaimedAt == null && n.Topic != StewardTopic.Approval)
            .OrderBy(n => n.OwedAt).ToListAsync(cancellationToken);
        foreach (var reader in owed.GroupBy(n => n.PersonId))
            await EachAsync<TellStewards>(tell => tell.RunAsync([.. reader], cancellationToken), cancellationToken);

        foreach (var notice in await db.Set<ShoutOutNotice>().AsNoTracking().Where(n => n.ClaimedAt == null).ToListAsync(cancellationToken))
            await EachAsync<TellOfPost>(tell => tell.RunAsync(notice, cancellationToken), cancellationToken);
        foreach (var notice in await db.Set<ShoutOutNotice>().AsNoTracking().Where(n => n.DueAt <= now && n.ActivityId != null).ToListAsync(cancellationToken))
            await EachAsync<RewritePostedNotice>(rewrite => rewrite.RunAsync(notice, cancellationToken), cancellationToken);
    }

    private async Task TellWishesAsync(AskToBeLeftOut wishes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var (post, person) in await wishes.DueAsync(now, cancellationToken))
            await EachAsync<AskToBeLeftOut>(wish => wish.TellAsync(post, person, cancellationToken), cancellationToken);
    }

    private Task StepAsync(ShoutOutChannel channel, ShoutOut row, DateTimeOffset now, CancellationToken cancellationToken) => row.State switch
    {
        // Nobody has heard of the attempt since: killed, or slower than its lease.
        ShoutOutState.Posting => EachAsync<ShoutOutLedger>(
            ledger => ledger.MayBeThereAsync(row, row.As == PostingIdentity.Account ? ShoutOutState.InDoubt : ShoutOutState.Unclear, now, cancellationToken), cancellationToken),
        ShoutOutState.InDoubt => EachAsync<LookForShoutOut>(look => look.RunAsync(channel, row, cancellationToken), cancellationToken),
        ShoutOutState.Waiting => EachAsync<DueShoutOuts>(due => due.TryAgainAsync(channel, row, now, cancellationToken), cancellationToken),
        _ => EachAsync<TellAboutShoutOut>(tell => tell.RunAsync(channel, row, cancellationToken), cancellationToken),
    };

    /// <summary>In a scope of its own; what fails in one channel keeps no other from its post.</summary>
    private async Task EachAsync<TStep>(Func<TStep, Task> run, CancellationToken cancellationToken)
        where TStep : notnull
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await run(scope.ServiceProvider.GetRequiredService<TStep>());
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A step of a shout-out failed; it is taken again.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
