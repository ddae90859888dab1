using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Localization;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Nominations;

/// <summary>Tells one nominee, at most once.</summary>
internal sealed partial class TellNominee(
    CommsBotDbContext db, TeamsMessenger messenger, ReadNotice readNotice, People people, TimeProvider clock, ILogger<TellNominee> logger)
{
    public async Task RunAsync(Nominee untold, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var claimed = await db.Set<Nominee>()
            .Where(n => n.NominationId == untold.NominationId && n.PersonId == untold.PersonId && n.NoticeClaimedAt == null)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.NoticeClaimedAt, now), cancellationToken);
        if (claimed == 0)
            return;

        var nominee = await db.Set<Nominee>().SingleAsync(n => n.NominationId == untold.NominationId && n.PersonId == untold.PersonId, cancellationToken);
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == nominee.PersonId, cancellationToken);
        var culture = Languages.FromLocale(await people.LanguageOfAsync(person, cancellationToken));
        var notice = await readNotice.RunAsync(nominee, cancellationToken);
        var message = new CardMessage(NoticeCard.Create(notice, culture), new NominationTexts(culture).NoticeTitle(notice.NominatorName));

        try
        {
            if (!await messenger.SendToPersonAsync(person.TenantId, person.Address, message, cancellationToken))
                return;
        }
        catch (ConnectorException exception)
        {
            // Not installed for them, blocked, or unknown whether it arrived: a notice is not sent twice.
            Log.NotTold(logger, exception);
            return;
        }

        nominee.Told(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A nominee could not be told of their nomination.")]
        public static partial void NotTold(ILogger logger, Exception exception);
    }
}
