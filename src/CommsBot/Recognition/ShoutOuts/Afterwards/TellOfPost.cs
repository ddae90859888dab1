using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Localization;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Afterwards;

/// <summary>Tells one person of a post, at most once, in their hours, and invites them to pass it on.</summary>
internal sealed partial class TellOfPost(
    CommsBotDbContext db, ReadPostedNotice read, PersonalHours hours, TeamsMessenger messenger, TimeProvider clock, ILogger<TellOfPost> logger)
{
    public async Task RunAsync(ShoutOutNotice notice, CancellationToken cancellationToken)
    {
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == notice.PersonId, cancellationToken);
        if (!await hours.AreNowAsync(person, cancellationToken))
            return;

        DateTimeOffset? now = clock.GetUtcNow();
        var row = db.Set<ShoutOutNotice>().Where(n => n.ShoutOutId == notice.ShoutOutId && n.PersonId == notice.PersonId);
        var claimed = await row.Where(n => n.ClaimedAt == null).ExecuteUpdateAsync(n => n.SetProperty(x => x.ClaimedAt, now), cancellationToken);
        if (claimed == 0 || person.LeftAt is not null)
            return;

        var view = await read.RunAsync(notice, cancellationToken);
        // Taken out of the post, or not to be named any more, before they could be told.
        if (view.IsGone)
            return;

        var texts = new ShoutOutTexts(Languages.FromLocale(await hours.LanguageOfAsync(person, cancellationToken)));
        try
        {
            if (await messenger.WriteToPersonAsync(person.TenantId, person.Address, PostedNoticeCard.Message(view, texts), cancellationToken) is { } sent)
            {
                await row.ExecuteUpdateAsync(
                    n => n.SetProperty(x => x.ChatId, sent.ConversationId).SetProperty(x => x.ActivityId, sent.ActivityId), cancellationToken);
            }
        }
        catch (ConnectorException exception)
        {
            Log.NotTold(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Somebody could not be told that they, or their thanks, are in a shout-out.")]
        public static partial void NotTold(ILogger logger, Exception exception);
    }
}
