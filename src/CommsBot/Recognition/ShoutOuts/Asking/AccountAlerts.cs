using CommsBot.AdaptiveCards;
using CommsBot.BotFramework.Authentication;
using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Storage;
using CommsBot.Teams;
using CommsBot.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <summary>The posting account is lost: managers, admins and those who set up its channels hear of it, with the way to the page where it is mended.</summary>
internal sealed class AccountAlerts(CommsBotDbContext db, ShoutOutStewards stewards, PageAddress pages, IOptions<BotFrameworkOptions> bot) : IPostingAccountWatcher
{
    public async Task LostAsync(NeedsReconnecting loss, CancellationToken cancellationToken)
    {
        if (bot.Value.TenantId is not { Length: > 0 } tenant)
            return;

        var channels = await db.Set<ShoutOutChannel>().AsNoTracking()
            .Where(c => c.TenantId == tenant && c.IsOn && c.Identity == PostingIdentity.Account).ToListAsync(cancellationToken);
        await stewards.TellAsync(tenant, channels, texts => new CardMessage(Card(loss, pages.Of(ConnectAccount.Path), texts), texts.LostTitle), cancellationToken);
    }

    public static AdaptiveCard Card(NeedsReconnecting loss, string? connectAddress, ShoutOutTexts texts) => ShoutOutNewsCard.Create(
        loss.Account, texts.LostTitle, texts.LostText(loss.Account, loss.Reason.Sentence(new PostingTexts(texts.Culture))),
        connectAddress is null ? [] : [new AdaptiveOpenUrlAction(connectAddress) { Title = texts.Connect }], texts);
}
