using CommsBot.BotFramework.Connector;
using CommsBot.Campaigns;
using CommsBot.Localization;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>Posts one sending of a prompt to its channel. Claimed before it is posted; a lost answer is never posted again.</summary>
internal sealed partial class PostPrompt(
    CommsBotDbContext db, ReadPrompt readPrompt, Conversations conversations, TeamsMessenger messenger, TellOwner tellOwner, TimeProvider clock,
    ILogger<PostPrompt> logger)
{
    public async Task RunAsync(Prompt prompt, Campaign campaign, PromptSending sending, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var row = db.Set<PromptSending>().Where(s => s.Id == sending.Id);
        var claimed = await row.Where(s => s.PostClaimedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.PostClaimedAt, now), cancellationToken);
        if (claimed == 0)
            return;

        if (await conversations.FindAsync(campaign.ChannelId ?? "", cancellationToken) is not { IsLeft: false } channel)
        {
            await tellOwner.RunAsync(campaign, (texts, words) => texts.NotPosted(words, texts.ProblemNoTarget), cancellationToken);
            return;
        }

        var culture = Languages.FromLocale(prompt.DefaultLanguage);
        var message = PromptCards.Message(await readPrompt.AsSentAsync(prompt, campaign, sending, culture, cancellationToken), culture);
        try
        {
            var activityId = await messenger.PostToChannelAsync(channel, message.ToActivity(), cancellationToken);
            await row.ExecuteUpdateAsync(s => s.SetProperty(x => x.PostActivityId, activityId), cancellationToken);
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
        [LoggerMessage(LogLevel.Warning, "A prompt could not be posted to its channel.")]
        public static partial void NotPosted(ILogger logger, Exception exception);
    }
}
