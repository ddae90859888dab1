using CommsBot.BotFramework.Connector;
using CommsBot.Campaigns;
using CommsBot.Localization;
using CommsBot.Polls.Answering;
using CommsBot.Polls.Casting;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

/// <summary>Posts a wave's card in its campaign's channel. Claimed before it is posted; a lost answer is never posted again.</summary>
internal sealed partial class PostWave(
    CommsBotDbContext db, AskedWaves waves, ReadPoll readPoll, Conversations conversations, TeamsMessenger messenger, TellOwner tellOwner, ILogger<PostWave> logger)
{
    // Between claim and answer Teams has not named the card yet.
    private const string Claimed = "";

    public async Task RunAsync(Campaign campaign, PollWave wave, CancellationToken cancellationToken)
    {
        var row = db.Set<PollWave>().Where(w => w.Id == wave.Id);
        if (await row.Where(w => w.CardActivityId == null).ExecuteUpdateAsync(w => w.SetProperty(x => x.CardActivityId, Claimed), cancellationToken) == 0)
            return;

        if (await conversations.FindAsync(campaign.ChannelId ?? "", cancellationToken) is not { IsLeft: false } channel
            || await waves.FindAsync(wave.Id, cancellationToken) is not { } asked)
        {
            await tellOwner.RunAsync(campaign, (texts, words) => texts.NotPosted(words, texts.ProblemNoTarget), cancellationToken);
            return;
        }

        var culture = Languages.FromLocale(asked.DefaultLanguage);
        var view = await readPoll.RunAsync(wave.Id, null, cancellationToken);
        var message = new CardMessage(AnswerCards.Shared(view!, culture, []), new PollTexts(culture).NewNotification(asked.Words.For(culture, asked.DefaultLanguage)));
        try
        {
            var activityId = await messenger.PostToChannelAsync(channel, message.ToActivity(), cancellationToken);
            var thread = $"{channel.Id};messageid={activityId}";
            await row.ExecuteUpdateAsync(w => w.SetProperty(x => x.CardActivityId, activityId).SetProperty(x => x.ConversationId, thread), cancellationToken);
        }
        catch (ConnectorException exception)
        {
            Log.NotPosted(logger, exception);
            await tellOwner.RunAsync(
                campaign, (texts, words) => exception.IsUnconfirmed ? texts.PostUnknown(words) : texts.NotPosted(words, exception.Meaning), cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A poll could not be posted to its channel.")]
        public static partial void NotPosted(ILogger logger, Exception exception);
    }
}
