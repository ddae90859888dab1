using System.Globalization;
using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.Stewards;
using CommsBot.Storage;
using CommsBot.Teams;
using CommsBot.Web;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <summary>How a week stands that could not go on by itself.</summary>
internal sealed class WeekMessage(CommsBotDbContext db, PageAddress pages) : IStewardMessage
{
    public StewardTopic Topic => StewardTopic.Week;

    public async Task<CardMessage?> WriteAsync(IReadOnlyList<string> about, CultureInfo culture, CancellationToken cancellationToken)
    {
        var id = ITypedId<ShoutOutId>.TryParse(about[0]);
        var found = await db.Set<ShoutOut>().AsNoTracking().Where(s => s.Id == id)
            .Join(db.Set<ShoutOutChannel>(), s => s.ChannelId, c => c.ChannelId, (row, c) => new { Row = row, c.Name })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : Of(found.Row, found.Name, new ShoutOutTexts(culture));
    }

    private CardMessage? Of(ShoutOut row, string channel, ShoutOutTexts texts)
    {
        var (week, name) = (row.Week.ToString(), channel is "" ? texts.TheChannel : channel);
        return row switch
        {
            { State: ShoutOutState.Unclear } => Question(texts.HeldTitle(week, name)),
            { State: ShoutOutState.Held } => Question(texts.RefusedTitle(week, name)),
            { State: ShoutOutState.Missed } => News(texts.MissedTitle(week, name), row.Refusal is null ? texts.MissedText : HeldShoutOutCard.ReasonOf(row, texts.Culture)),
            { State: ShoutOutState.Posted, As: PostingIdentity.Bot, Refusal: { } refusal } => News(texts.AsBotTitle(week, name), refusal.Sentence(new PostingTexts(texts.Culture))),
            _ => null,
        };

        CardMessage Question(string title) => new(HeldShoutOutCard.Create(row, channel, pages.Of(ConnectAccount.Path), texts.Culture), title);

        CardMessage News(string title, string text) => new(ShoutOutNewsCard.Create(name, title, text, [], texts), title);
    }
}
