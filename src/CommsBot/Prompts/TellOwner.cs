using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Cards;
using CommsBot.Localization;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>A word to a prompt's owner, in their language, about what they cannot see by themselves.</summary>
internal sealed partial class TellOwner(CommsBotDbContext db, TeamsMessenger messenger, ILogger<TellOwner> logger)
{
    /// <param name="prompt">Theirs.</param>
    /// <param name="sentence">From the prompt's first words.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RunAsync(Prompt prompt, Func<PromptTexts, string, string> sentence, CancellationToken cancellationToken)
    {
        var owner = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == prompt.OwnerId, cancellationToken);
        var texts = new PromptTexts(Languages.FromLocale(owner.Language));
        var words = sentence(texts, PromptOverviewCard.Words(prompt, texts));
        var card = CardFrame.Create(
            texts.Culture,
            [CardFrame.Header(PromptCards.Icon, texts.Kind, texts.OwnerNoticeSubtitle), new AdaptiveTextBlock(AdaptiveText.Escape(words))],
            [CardVerb.Execute(texts.ListTitle, PromptVerbs.List)]);
        try
        {
            await messenger.SendToPersonAsync(owner.TenantId, owner.Address, new CardMessage(card, words), cancellationToken);
        }
        catch (ConnectorException exception)
        {
            // It stands in their list of prompts all the same.
            Log.NotTold(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The owner of a prompt could not be told about it.")]
        public static partial void NotTold(ILogger logger, Exception exception);
    }
}
