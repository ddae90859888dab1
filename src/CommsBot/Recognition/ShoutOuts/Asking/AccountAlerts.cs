using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.BotFramework.Authentication;
using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.Stewards;
using CommsBot.Storage;
using CommsBot.Teams;
using CommsBot.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <summary>The posting account is lost: managers, admins and those who set up its channels hear of it, with the way to the page where it is mended.</summary>
internal sealed class AccountAlerts(
    CommsBotDbContext db, ShoutOutStewards stewards, OweStewards owe, IPostingAccount account, PageAddress pages, IOptions<BotFrameworkOptions> bot)
    : IPostingAccountWatcher, IStewardMessage
{
    public StewardTopic Topic => StewardTopic.Account;

    /// <summary>They hear of it within a day of the loss, which the renewal notices within three hours; most people's hours come before.</summary>
    public TimeSpan? MayWait { get; } = TimeSpan.FromHours(20);

    public async Task LostAsync(NeedsReconnecting loss, CancellationToken cancellationToken)
    {
        var about = AboutOf(loss);
        if (bot.Value.TenantId is not { Length: > 0 } tenant
            || await db.Set<StewardNotice>().AnyAsync(n => n.Topic == StewardTopic.Account && n.About == about, cancellationToken))
        {
            return;
        }

        var channels = await db.Set<ShoutOutChannel>().AsNoTracking()
            .Where(c => c.TenantId == tenant && c.IsOn && c.Identity == PostingIdentity.Account).ToListAsync(cancellationToken);
        await owe.RunAsync(await stewards.FindAsync(tenant, channels, cancellationToken), Topic, about, cancellationToken);
    }

    public async Task<CardMessage?> WriteAsync(IReadOnlyList<string> about, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (await account.ReadAsync(cancellationToken) is not NeedsReconnecting loss || AboutOf(loss) != about[0])
            return null;

        var texts = new ShoutOutTexts(culture);
        return new CardMessage(Card(loss, pages.Of(ConnectAccount.Path), texts), texts.LostTitle);
    }

    /// <summary>Pure.</summary>
    public static AdaptiveCard Card(NeedsReconnecting loss, string? connectAddress, ShoutOutTexts texts) => ShoutOutNewsCard.Create(
        loss.Account, texts.LostTitle, texts.LostText(loss.Account, loss.Reason.Sentence(new PostingTexts(texts.Culture))),
        connectAddress is null ? [] : [new AdaptiveOpenUrlAction(connectAddress) { Title = texts.Connect }], texts);

    private static string AboutOf(NeedsReconnecting loss) => loss.Since.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
