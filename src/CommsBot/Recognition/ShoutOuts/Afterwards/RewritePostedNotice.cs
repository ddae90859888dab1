using CommsBot.Audiences;
using CommsBot.Localization;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Afterwards;

/// <summary>Brings "you are in it" up to what is true of a corrected post. A correction in the middle of it makes it due once more.</summary>
internal sealed class RewritePostedNotice(CommsBotDbContext db, ReadPostedNotice read, PersonalHours hours, RewriteCard rewrite, TimeProvider clock)
{
    public async Task RunAsync(ShoutOutNotice notice, CancellationToken cancellationToken)
    {
        DateTimeOffset? lease = clock.GetUtcNow() + RewriteCard.RetryAfter;
        var row = db.Set<ShoutOutNotice>().Where(n => n.ShoutOutId == notice.ShoutOutId && n.PersonId == notice.PersonId);
        if (await row.Where(n => n.DueAt == notice.DueAt).ExecuteUpdateAsync(n => n.SetProperty(x => x.DueAt, lease), cancellationToken) == 0)
            return;

        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == notice.PersonId, cancellationToken);
        var texts = new ShoutOutTexts(Languages.FromLocale(await hours.LanguageOfAsync(person, cancellationToken)));
        var message = PostedNoticeCard.Message(await read.RunAsync(notice, cancellationToken), texts);
        if (await rewrite.RunAsync(notice.ChatId!, notice.ActivityId!, message, cancellationToken))
            await row.Where(n => n.DueAt == lease).ExecuteUpdateAsync(n => n.SetProperty(x => x.DueAt, (DateTimeOffset?)null), cancellationToken);
    }
}
