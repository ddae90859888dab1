using CommsBot.Audiences;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Nominations;

internal sealed class ReadNotice(CommsBotDbContext db)
{
    public async Task<NoticeView> RunAsync(Nominee nominee, CancellationToken cancellationToken)
    {
        var nomination = await db.Set<Nomination>().AsNoTracking()
            .Where(n => n.Id == nominee.NominationId)
            .Join(db.Set<Person>(), n => n.NominatorId, p => p.Id, (n, p) => new { n.Value, n.Reason, n.ShoutOutId, p.Name })
            .SingleAsync(cancellationToken);
        return new NoticeView(
            nominee.NominationId, nomination.Name, nomination.Value, nomination.Reason, nominee.DeclinedAt is not null, nomination.ShoutOutId is not null);
    }
}
