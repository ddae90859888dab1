using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <summary>The channels that the account posts to, for the daily look; a new problem is told before the post that it would keep back.</summary>
internal sealed class WatchedChannels(CommsBotDbContext db, ShoutOutStewards stewards) : IPostingChannels
{
    public async Task<IReadOnlyList<ChannelAddress>> ListAsync(CancellationToken cancellationToken) =>
        await db.Set<ShoutOutChannel>().AsNoTracking()
            .Where(c => c.IsOn && c.Identity == PostingIdentity.Account && c.GroupId != null)
            .Select(c => new ChannelAddress(c.GroupId!, c.ChannelId))
            .ToListAsync(cancellationToken);

    public async Task CheckedAsync(ChannelAddress channel, PostingRefusal? problem, CancellationToken cancellationToken)
    {
        if (await db.Set<ShoutOutChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ChannelId == channel.ChannelId, cancellationToken) is not { } known
            || known.Problem == problem)
        {
            return;
        }

        // Told first: a telling that breaks off is done again tomorrow.
        if (problem is { } refusal)
            await stewards.TellAsync(known.TenantId, [known], texts => Message(known, refusal, texts), cancellationToken);
        await db.Set<ShoutOutChannel>().Where(c => c.ChannelId == channel.ChannelId)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Problem, problem), cancellationToken);
    }

    private static CardMessage Message(ShoutOutChannel channel, PostingRefusal refusal, ShoutOutTexts texts)
    {
        var name = channel.Name is "" ? texts.TheChannel : channel.Name;
        var title = texts.ChannelProblemTitle(name);
        return new CardMessage(ShoutOutNewsCard.Create(name, title, refusal.Sentence(new PostingTexts(texts.Culture)), [], texts), title);
    }
}
