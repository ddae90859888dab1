using System.Globalization;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Recognition.Stewards;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <summary>Weeks without a post, since nothing was ready; of all channels at once.</summary>
internal sealed class NothingToCelebrateMessage(CommsBotDbContext db, ComposeShoutOut compose) : IStewardMessage
{
    public StewardTopic Topic => StewardTopic.NothingToCelebrate;

    public bool IsGathered => true;

    public async Task<CardMessage?> WriteAsync(IReadOnlyList<string> about, CultureInfo culture, CancellationToken cancellationToken)
    {
        var ids = about.Select(a => ITypedId<ShoutOutId>.TryParse(a)!.Value).ToList();
        var empty = await db.Set<ShoutOut>().AsNoTracking().Where(s => ids.Contains(s.Id) && s.State == ShoutOutState.Empty)
            .Join(db.Set<ShoutOutChannel>().AsNoTracking(), s => s.ChannelId, c => c.ChannelId, (row, channel) => new { row.Week, Channel = channel })
            .OrderBy(e => e.Channel.Name)
            .ToListAsync(cancellationToken);
        List<EmptyChannel> channels = [];
        // Two weeks of one channel, where somebody's hours are far apart, are one thing to do.
        foreach (var last in empty.GroupBy(e => e.Channel.ChannelId).Select(g => g.Last()))
            channels.Add(new EmptyChannel(last.Channel.Name, (await compose.RunAsync(last.Channel, last.Week, null, cancellationToken)).Waiting));
        return channels.Count == 0 ? null : NothingToCelebrateCard.Message(channels, new ShoutOutTexts(culture));
    }
}
