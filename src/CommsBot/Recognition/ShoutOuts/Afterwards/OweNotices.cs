using CommsBot.Audiences;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Afterwards;

/// <summary>Writes down who is to hear of a post: whoever is named in it, and whoever nominated them, each once. Part of the transaction that publishes it.</summary>
internal sealed class OweNotices(CommsBotDbContext db, Readiness readiness)
{
    public async Task RunAsync(ShoutOutId id, CancellationToken cancellationToken)
    {
        var nominations = await db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees).Where(n => n.ShoutOutId == id).ToListAsync(cancellationToken);
        var people = nominations.SelectMany(n => n.Nominees.Where(readiness.MayBeNamed).Select(p => p.PersonId).Append(n.NominatorId)).ToHashSet();
        var here = await db.Set<Person>().Where(p => people.Contains(p.Id) && p.LeftAt == null).Select(p => p.Id).ToListAsync(cancellationToken);
        db.AddRange(here.Select(person => new ShoutOutNotice { ShoutOutId = id, PersonId = person }));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
