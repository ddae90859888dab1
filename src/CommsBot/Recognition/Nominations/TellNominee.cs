using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Delivery;
using CommsBot.Localization;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.Nominations;

/// <summary>Tells one nominee, at most once, and in their hours: until then it waits for the next turn.</summary>
internal sealed partial class TellNominee(
    CommsBotDbContext db, TeamsMessenger messenger, ReadNotice readNotice, PersonalHours hours, TimeProvider clock, ILogger<TellNominee> logger)
{
    public async Task RunAsync(Nominee untold, CancellationToken cancellationToken)
    {
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == untold.PersonId, cancellationToken);
        if (!await hours.AreNowAsync(person, cancellationToken))
            return;

        DateTimeOffset? now = clock.GetUtcNow();
        var claimed = await Row(untold).Where(n => n.NoticeClaimedAt == null)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.NoticeClaimedAt, now), cancellationToken);
        if (claimed == 0 || person.LeftAt is not null)
            return;

        var culture = Languages.FromLocale(await hours.LanguageOfAsync(person, cancellationToken));
        var notice = await readNotice.RunAsync(untold.NominationId, untold.PersonId, cancellationToken);
        // Withdrawn at this moment.
        if (notice.State == NoticeState.Gone)
            return;

        SentMessage? sent;
        try
        {
            sent = await messenger.WriteToPersonAsync(person.TenantId, person.Address, NoticeCard.Message(notice, culture), cancellationToken);
        }
        catch (ConnectorException exception)
        {
            // Not installed for them, blocked, or unknown whether it arrived: a notice is not sent twice.
            Log.NotTold(logger, exception);
            return;
        }

        if (sent is null)
            return;

        now = clock.GetUtcNow();
        await Row(untold).ExecuteUpdateAsync(
            n => n.SetProperty(x => x.ToldAt, now).SetProperty(x => x.NoticeChatId, sent.ConversationId).SetProperty(x => x.NoticeActivityId, sent.ActivityId), cancellationToken);
    }

    private IQueryable<Nominee> Row(Nominee nominee) =>
        db.Set<Nominee>().Where(n => n.NominationId == nominee.NominationId && n.PersonId == nominee.PersonId);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A nominee could not be told of their nomination.")]
        public static partial void NotTold(ILogger logger, Exception exception);
    }
}
