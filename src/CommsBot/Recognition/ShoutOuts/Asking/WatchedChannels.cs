using System.Globalization;
using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.Stewards;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <summary>The channels that the account posts to, for the daily look; a new problem is told before the post that it would keep back.</summary>
internal sealed class WatchedChannels(CommsBotDbContext db, ShoutOutStewards stewards, OweStewards owe) : IPostingChannels, IStewardMessage
{
    public StewardTopic Topic => StewardTopic.Channel;

    public async Task<IReadOnlyList<ChannelAddress>> ListAsync(CancellationToken cancellationToken) =>
        await db.Set<ShoutOutChannel>().AsNoTracking()
            .Where(c => c.IsOn && c.Identity == PostingIdentity.Account && c.GroupId != null)
            .Select(c => new ChannelAddress(c.GroupId!, c.ChannelId))
            .ToListAsync(cancellationToken);

    public async Task CheckedAsync(ChannelAddress channel, PostingRefusal? problem, CancellationToken cancellationToken)
    {
        if (await FindAsync(channel.ChannelId, cancellationToken) is not { } known || known.Problem == problem)
            return;

        var readers = await stewards.FindAsync(known.TenantId, [known], cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isNew = await db.Set<ShoutOutChannel>().Where(c => c.ChannelId == channel.ChannelId && c.Problem == known.Problem)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Problem, problem), cancellationToken) == 1;
        if (isNew && problem is not null)
            await owe.RunAsync(readers, Topic, channel.ChannelId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<CardMessage?> WriteAsync(IReadOnlyList<string> about, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (await FindAsync(about[0], cancellationToken) is not { Problem: { } refusal } channel)
            return null;

        var texts = new ShoutOutTexts(culture);
        var name = channel.Name is "" ? texts.TheChannel : channel.Name;
        var title = texts.ChannelProblemTitle(name);
        return new CardMessage(ShoutOutNewsCard.Create(name, title, refusal.Sentence(new PostingTexts(culture)), [], texts), title);
    }

    private Task<ShoutOutChannel?> FindAsync(string channelId, CancellationToken cancellationToken) =>
        db.Set<ShoutOutChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ChannelId == channelId, cancellationToken);
}
