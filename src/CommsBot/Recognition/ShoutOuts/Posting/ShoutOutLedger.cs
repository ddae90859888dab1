using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Afterwards;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts.Posting;

/// <summary>
/// The only writer of a week's row. Each step is one conditional update, or one transaction around it, so that of two nodes, repeats and restarts one
/// takes it; the README draws them.
/// </summary>
internal sealed class ShoutOutLedger(CommsBotDbContext db, ComposeShoutOut compose, OweNotices oweNotices, IOptions<ShoutOutOptions> options, TimeProvider clock)
{
    /// <summary>The states that an attempt may begin from; <see cref="ShoutOutState.InDoubt"/> never: it is looked for first.</summary>
    private static readonly ShoutOutState[] Free =
        [ShoutOutState.Waiting, ShoutOutState.Held, ShoutOutState.Unclear, ShoutOutState.Empty, ShoutOutState.Skipped, ShoutOutState.Missed];

    public Task<ShoutOut?> FindAsync(ShoutOutChannel channel, IsoWeek week, CancellationToken cancellationToken) =>
        db.Set<ShoutOut>().AsNoTracking().SingleOrDefaultAsync(s => s.ChannelId == channel.ChannelId && s.Week == week, cancellationToken);

    public Task<ShoutOut> ReadAsync(ShoutOutId id, CancellationToken cancellationToken) =>
        db.Set<ShoutOut>().AsNoTracking().SingleAsync(s => s.Id == id, cancellationToken);

    /// <summary>
    /// Claims the week for one attempt. Which nominations it holds is settled in the same transaction, from what may be told at this moment: whatever
    /// happens to the attempt, the row says what it may have posted.
    /// </summary>
    /// <param name="channel">Where.</param>
    /// <param name="week">Which week.</param>
    /// <param name="from">The row as it was read; null when there was none.</param>
    /// <param name="identity">In whose name.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The attempt; or what there would be, when that is nothing; or neither, when somebody else was quicker.</returns>
    public async Task<(ShoutOutAttempt? Attempt, ComposedShoutOut? Nothing)> BeginAsync(
        ShoutOutChannel channel, IsoWeek week, ShoutOut? from, PostingIdentity identity, CancellationToken cancellationToken)
    {
        DateTimeOffset? lease = clock.GetUtcNow() + options.Value.LeaseTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = from ?? ShoutOut.Begin(channel, week, ShoutOutState.Posting, lease, clock);
        var isOurs = from is null
            ? await InsertAsync(row, cancellationToken)
            : Free.Contains(from.State) && await ChangeAsync(
                s => s.Id == row.Id && s.Attempt == row.Attempt && s.State == row.State,
                s => s.SetProperty(x => x.State, ShoutOutState.Posting).SetProperty(x => x.Attempt, row.Attempt + 1).SetProperty(x => x.As, identity)
                    .SetProperty(x => x.NextAt, lease).SetProperty(x => x.Looks, 0).SetProperty(x => x.Tries, 0),
                cancellationToken);
        if (!isOurs)
            return (null, null);

        var composed = await compose.RunAsync(channel, week, row.Id, cancellationToken);
        if (composed.Face.Items.Count == 0)
            return (null, composed);

        var ids = composed.Face.Items.Select(i => i.NominationId).ToList();
        ShoutOutId? own = row.Id;
        await FreeNominationsAsync(row.Id, n => !ids.Contains(n.Id), cancellationToken);
        var taken = await db.Set<Nomination>()
            .Where(n => ids.Contains(n.Id) && (n.ShoutOutId == null || n.ShoutOutId == own) && n.State == NominationState.Approved)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.ShoutOutId, own), cancellationToken);
        if (taken != ids.Count)
            return (null, null);

        await transaction.CommitAsync(cancellationToken);
        return (new ShoutOutAttempt(row.Id, from is null ? row.Attempt : row.Attempt + 1, identity, channel, composed.Face with { Marker = row.Marker }), null);
    }

    /// <summary>A week that needs no attempt: nothing to celebrate, or over. Its row keeps it from being looked at again.</summary>
    public async Task<bool> CloseAsync(ShoutOutChannel channel, IsoWeek week, ShoutOutState state, CancellationToken cancellationToken) =>
        await InsertAsync(ShoutOut.Begin(channel, week, state, clock.GetUtcNow(), clock), cancellationToken);

    /// <summary>It is there, and with it its nominations are published. Also true when it is learned late, by a reading or a person, as long as no other attempt was begun.</summary>
    public async Task<bool> PostedAsync(ShoutOutId id, int attempt, SendOutcome.Sent post, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isPosted = await ChangeAsync(
            s => s.Id == id && s.Attempt == attempt && (s.State == ShoutOutState.Posting || s.State == ShoutOutState.InDoubt || s.State == ShoutOutState.Unclear),
            s => s.SetProperty(x => x.State, ShoutOutState.Posted).SetProperty(x => x.PostedAt, now).SetProperty(x => x.ActivityId, post.ActivityId)
                .SetProperty(x => x.WebUrl, post.WebUrl)
                // A post that is not as it was set up is told of.
                .SetProperty(x => x.NextAt, x => x.Refusal != null && x.As == PostingIdentity.Bot ? now : null).SetProperty(x => x.Tries, 0),
            cancellationToken);
        if (isPosted)
            await oweNotices.RunAsync(id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return isPosted;
    }

    /// <summary>It is definitely not there: its nominations are free for whatever comes next.</summary>
    public async Task<bool> NotThereAsync(
        ShoutOut from, ShoutOutState state, DateTimeOffset? nextAt, Action<UpdateSettersBuilder<ShoutOut>>? also, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await ChangeAsync(
                s => s.Id == from.Id && s.Attempt == from.Attempt && s.State == from.State,
                s =>
                {
                    s.SetProperty(x => x.State, state).SetProperty(x => x.NextAt, nextAt);
                    if (state != from.State)
                        s.SetProperty(x => x.Tries, 0);
                    also?.Invoke(s);
                },
                cancellationToken))
        {
            return false;
        }

        await FreeNominationsAsync(from.Id, _ => true, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>It may be there, so it keeps its nominations.</summary>
    public Task<bool> MayBeThereAsync(ShoutOut from, ShoutOutState state, DateTimeOffset? nextAt, CancellationToken cancellationToken) => ChangeAsync(
        s => s.Id == from.Id && s.Attempt == from.Attempt && s.State == from.State,
        s => s.SetProperty(x => x.State, state).SetProperty(x => x.NextAt, nextAt).SetProperty(x => x.Looks, 0).SetProperty(x => x.Tries, 0),
        cancellationToken);

    /// <summary>Takes on the step that is due, until an instant at which another may take it on: whoever does so dies in the middle of it.</summary>
    public Task<bool> TakeStepAsync(ShoutOut from, DateTimeOffset? until, CancellationToken cancellationToken) => ChangeAsync(
        s => s.Id == from.Id && s.Attempt == from.Attempt && s.State == from.State && s.NextAt == from.NextAt,
        s => s.SetProperty(x => x.NextAt, until).SetProperty(x => x.Tries, x => x.Tries + 1),
        cancellationToken);

    /// <summary>When the state's next step is due, after one that was taken on.</summary>
    public Task<bool> NextStepAsync(ShoutOut from, DateTimeOffset? nextAt, int looks, CancellationToken cancellationToken) => ChangeAsync(
        s => s.Id == from.Id && s.Attempt == from.Attempt && s.State == from.State,
        s => s.SetProperty(x => x.NextAt, nextAt).SetProperty(x => x.Looks, looks),
        cancellationToken);

    private async Task<bool> InsertAsync(ShoutOut row, CancellationToken cancellationToken)
    {
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> ChangeAsync(
        System.Linq.Expressions.Expression<Func<ShoutOut, bool>> which, Action<UpdateSettersBuilder<ShoutOut>> change, CancellationToken cancellationToken) =>
        await db.Set<ShoutOut>().Where(which).ExecuteUpdateAsync(change, cancellationToken) == 1;

    private Task<int> FreeNominationsAsync(
        ShoutOutId id, System.Linq.Expressions.Expression<Func<Nomination, bool>> which, CancellationToken cancellationToken) =>
        db.Set<Nomination>().Where(n => n.ShoutOutId == id).Where(which)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.ShoutOutId, (ShoutOutId?)null), cancellationToken);
}
