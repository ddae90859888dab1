using CommsBot.Audiences;
using CommsBot.Recognition.Endorsements;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Nominations;

internal sealed class ReadNomination(CommsBotDbContext db, Readiness readiness)
{
    /// <summary>As the nominator and managers see it: who does not want to be named is none of their business, so all are there.</summary>
    public Task<NominationView> WholeAsync(NominationId id, CancellationToken cancellationToken) => ReadAsync(id, _ => true, cancellationToken);

    /// <summary>As everybody sees it: only those who may be named and are still here.</summary>
    public Task<NominationView> PublicAsync(NominationId id, CancellationToken cancellationToken) => ReadAsync(id, readiness.MayBeNamed, cancellationToken);

    private async Task<NominationView> ReadAsync(NominationId id, Func<Nominee, bool> isShown, CancellationToken cancellationToken)
    {
        var nomination = await db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees).SingleAsync(n => n.Id == id, cancellationToken);
        var shown = nomination.Nominees.Where(isShown).OrderBy(n => n.Place).Select(n => n.PersonId).ToList();
        var people = await db.Set<Person>().AsNoTracking()
            .Where(p => (shown.Contains(p.Id) && p.LeftAt == null) || p.Id == nomination.NominatorId)
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var endorsers = await db.Set<Endorsement>().AsNoTracking()
            .Where(e => e.NominationId == id)
            .OrderBy(e => e.At).ThenBy(e => e.PersonId)
            .Join(db.Set<Person>(), e => e.PersonId, p => p.Id, (_, p) => p.Name)
            .ToListAsync(cancellationToken);

        IReadOnlyList<string> names = nomination.TeamName is { } team ? [team] : [.. shown.Where(people.ContainsKey).Select(p => people[p])];
        return new NominationView(id, nomination.State, names, nomination.Value, nomination.Reason, people[nomination.NominatorId])
        {
            Helped = nomination.Helped,
            MessageLink = nomination.MessageLink,
            Endorsers = endorsers,
            IsPublished = await db.Set<ShoutOut>().AnyAsync(s => s.Id == nomination.ShoutOutId && s.PostedAt != null, cancellationToken),
            DeclineReason = nomination.DeclineReason,
        };
    }
}
