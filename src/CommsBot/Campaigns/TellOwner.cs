using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Cards;
using CommsBot.Localization;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>A word to a campaign's owner, in their language, about what they cannot see by themselves.</summary>
internal sealed partial class TellOwner(CommsBotDbContext db, CampaignContents contents, TeamsMessenger messenger, ILogger<TellOwner> logger)
{
    /// <param name="campaign">Theirs.</param>
    /// <param name="sentence">From its first words.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RunAsync(Campaign campaign, Func<CampaignTexts, string, string> sentence, CancellationToken cancellationToken)
    {
        var owner = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == campaign.OwnerId, cancellationToken);
        var texts = new CampaignTexts(Languages.FromLocale(owner.Language));
        var face = await contents.Of(campaign).ReadAsync(campaign, texts.Culture, cancellationToken);
        var words = sentence(texts, face.Words);
        var card = CardFrame.Create(
            texts.Culture,
            [CardFrame.Header(face.Icon, face.Kind, texts.OwnerNoticeSubtitle), new AdaptiveTextBlock(AdaptiveText.Escape(words))],
            [CardVerb.Execute(face.List.Title, face.List.Verb, face.List.Data)]);
        try
        {
            await messenger.SendToPersonAsync(owner.TenantId, owner.Address, new CardMessage(card, words), cancellationToken);
        }
        catch (ConnectorException exception)
        {
            // It stands in their list all the same.
            Log.NotTold(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The owner of a campaign could not be told about it.")]
        public static partial void NotTold(ILogger logger, Exception exception);
    }
}
