using CommsBot.Audiences;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

internal sealed class ReadCorrection(CommsBotDbContext db, ShoutOutLedger shoutOuts, CorrectionLedger ledger, Readiness readiness)
{
    public async Task<CorrectionView> RunAsync(ShoutOutChannel channel, ShoutOutId id, CancellationToken cancellationToken)
    {
        var nominations = await db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees)
            .Where(n => n.ShoutOutId == id && n.State == NominationState.Approved)
            .OrderBy(n => n.MadeAt).ThenBy(n => n.Id)
            .ToListAsync(cancellationToken);
        var ids = nominations.SelectMany(n => n.Nominees.Select(p => p.PersonId)).Distinct().ToList();
        var people = await db.Set<Person>().Where(p => ids.Contains(p.Id) && p.LeftAt == null).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return new CorrectionView(
            await shoutOuts.ReadAsync(id, cancellationToken),
            channel.Name,
            [
                .. nominations.Select(n => new CorrectionItem(
                        n.Id, n.Value, n.Reason,
                        [
                            .. n.Nominees.Where(p => readiness.MayBeNamed(p) && people.ContainsKey(p.PersonId)).OrderBy(p => p.Place)
                                .Select(p => new NamedInPost(p.Place, people[p.PersonId], p.LeaveOutAskedAt is not null)),
                        ],
                        n.TeamName))
                    .Where(i => i.Names.Count > 0),
            ],
            await ledger.FindAsync(id, cancellationToken));
    }
}
