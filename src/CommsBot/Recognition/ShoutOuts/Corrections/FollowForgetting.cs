using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

/// <summary>Posts from whose records a forgotten person is gone have to follow them; one without anybody left goes as a whole.</summary>
internal sealed class FollowForgetting(CommsBotDbContext db, ComposeShoutOut compose, CorrectionLedger ledger)
{
    /// <summary>Part of the transaction that changes the records.</summary>
    public async Task RunAsync(IEnumerable<ShoutOutId> posts, CancellationToken cancellationToken)
    {
        foreach (var id in posts.Distinct().OrderBy(p => p.Value))
        {
            // Holds the row, as every correction does.
            var posted = db.Set<ShoutOut>().Where(s => s.Id == id && s.State == ShoutOutState.Posted);
            if (await posted.ExecuteUpdateAsync(s => s.SetProperty(x => x.State, ShoutOutState.Posted), cancellationToken) == 0)
                continue;

            var row = await posted.AsNoTracking().SingleAsync(cancellationToken);
            var channel = await db.Set<ShoutOutChannel>().AsNoTracking().SingleAsync(c => c.ChannelId == row.ChannelId, cancellationToken);
            if ((await compose.AgainAsync(channel, row, cancellationToken)).Items.Count == 0)
                await posted.ExecuteUpdateAsync(s => s.SetProperty(x => x.State, ShoutOutState.Withdrawn), cancellationToken);
            await ledger.OweAsync(id, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
