using CommsBot.Audiences;
using CommsBot.Localization;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Nominations;

/// <summary>Brings a nominee's notice up to what is true now. A change in the middle of it makes it due once more.</summary>
internal sealed class RewriteNotice(CommsBotDbContext db, ReadNotice readNotice, PersonalHours hours, RewriteCard rewrite, TimeProvider clock)
{
    public async Task RunAsync(Nominee told, CancellationToken cancellationToken)
    {
        DateTimeOffset? lease = clock.GetUtcNow() + RewriteCard.RetryAfter;
        var row = db.Set<Nominee>().Where(n => n.NominationId == told.NominationId && n.PersonId == told.PersonId);
        if (await row.Where(n => n.NoticeDueAt == told.NoticeDueAt).ExecuteUpdateAsync(n => n.SetProperty(x => x.NoticeDueAt, lease), cancellationToken) == 0)
            return;

        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == told.PersonId, cancellationToken);
        var culture = Languages.FromLocale(await hours.LanguageOfAsync(person, cancellationToken));
        var message = NoticeCard.Message(await readNotice.RunAsync(told.NominationId, told.PersonId, cancellationToken), culture);
        if (await rewrite.RunAsync(told.NoticeChatId!, told.NoticeActivityId!, message, cancellationToken))
            await row.Where(n => n.NoticeDueAt == lease).ExecuteUpdateAsync(n => n.SetProperty(x => x.NoticeDueAt, (DateTimeOffset?)null), cancellationToken);
    }
}
