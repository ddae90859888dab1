using System.Globalization;
using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Recognition.Stewards;
using CommsBot.Storage;
using CommsBot.Teams;
using CommsBot.Web;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

/// <summary>A corrected post that somebody has to change by hand, as long as nobody has.</summary>
internal sealed class ByHandMessage(CommsBotDbContext db, ShoutOutLedger shoutOuts, CorrectionLedger ledger, PageAddress pages) : IStewardMessage
{
    public StewardTopic Topic => StewardTopic.Correction;

    public async Task<CardMessage?> WriteAsync(IReadOnlyList<string> about, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (ITypedId<ShoutOutId>.TryParse(about[0]) is not { } id || await ledger.FindAsync(id, cancellationToken) is not { State: CorrectionState.ByHand } correction)
            return null;

        var row = await shoutOuts.ReadAsync(id, cancellationToken);
        var channel = await db.Set<ShoutOutChannel>().Where(c => c.ChannelId == row.ChannelId).Select(c => c.Name).SingleAsync(cancellationToken);
        return CorrectionCards.ByHand(row, channel, correction, pages.Of(ConnectAccount.Path), culture);
    }
}
