using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Afterwards;

/// <summary>
/// Reads reactions and replies of the posts of the last two weeks, each once a day, as Graph's terms allow; not where reading is not permitted. What
/// cannot be read keeps the last numbers.
/// </summary>
internal sealed class ReadReach(CommsBotDbContext db, IChannelPublisher publisher, TimeProvider clock) : IJob
{
    private static readonly TimeSpan Daily = TimeSpan.FromHours(23);
    private static readonly TimeSpan For = TimeSpan.FromDays(14);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var (yesterday, first) = (now - Daily, now - For);
        var posts = await db.Set<ShoutOut>().AsNoTracking()
            .Where(s => s.State == ShoutOutState.Posted && s.As == PostingIdentity.Account && s.ActivityId != null && s.PostedAt >= first)
            .Where(s => s.ReachReadAt == null || s.ReachReadAt <= yesterday)
            .Join(db.Set<ShoutOutChannel>(), s => s.ChannelId, c => c.ChannelId, (post, channel) => new { post, channel.GroupId })
            .ToListAsync(cancellationToken);
        foreach (var (post, group) in posts.Where(p => p.GroupId is not null).Select(p => (p.post, p.GroupId!)))
        {
            // Of several nodes one reads.
            if (await db.Set<ShoutOut>().Where(s => s.Id == post.Id && s.ReachReadAt == post.ReachReadAt)
                    .ExecuteUpdateAsync(s => s.SetProperty(x => x.ReachReadAt, now), cancellationToken) == 0)
            {
                continue;
            }

            if (await publisher.ReadReachAsync(new ChannelAddress(group, post.ChannelId), post.ActivityId!, cancellationToken) is Done<PostReach> reach)
            {
                var (reactions, replies) = ((int?)reach.Value.Reactions, (int?)reach.Value.Replies);
                await db.Set<ShoutOut>().Where(s => s.Id == post.Id)
                    .ExecuteUpdateAsync(s => s.SetProperty(x => x.Reactions, reactions).SetProperty(x => x.Replies, replies), cancellationToken);
            }
        }
    }
}
