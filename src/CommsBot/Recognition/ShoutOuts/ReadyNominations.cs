using CommsBot.Audiences;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary>Nominations that may be published, or are.</summary>
internal sealed class ReadyNominations(CommsBotDbContext db, Readiness readiness, IOptions<RecognitionOptions> options)
{
    /// <summary>What a shout-out of this team would hold now, oldest first, and how many have to wait.</summary>
    /// <param name="tenantId">The organisation.</param>
    /// <param name="teamId">The team's; nominations made in chats go with any team's. Null outside teams: then all.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public async Task<(IReadOnlyList<ShoutOutItem> Items, int Waiting)> FindAsync(string tenantId, string? teamId, CancellationToken cancellationToken)
    {
        var open = db.Set<Nomination>().AsNoTracking()
            .Where(n => n.TenantId == tenantId && n.ShoutOutId == null && (n.TeamName != null || n.Nominees.Any(p => p.DeclinedAt == null)))
            .Where(n => n.State == NominationState.AwaitingApproval || n.State == NominationState.Approved)
            .Where(n => teamId == null || n.TeamId == null || n.TeamId == teamId);
        var ready = await open
            .Where(readiness.IsReady())
            .OrderBy(n => n.MadeAt).ThenBy(n => n.Id)
            .Take(options.Value.MostItems)
            .Select(n => n.Id)
            .ToListAsync(cancellationToken);

        return (await ReadAsync(n => ready.Contains(n.Id), cancellationToken), await open.CountAsync(cancellationToken) - ready.Count);
    }

    /// <summary>What a claimed shout-out holds, as it may be told at this moment.</summary>
    public Task<IReadOnlyList<ShoutOutItem>> OfAsync(ShoutOutId shoutOutId, CancellationToken cancellationToken) =>
        ReadAsync(n => n.ShoutOutId == shoutOutId && n.State == NominationState.Approved, cancellationToken);

    private async Task<IReadOnlyList<ShoutOutItem>> ReadAsync(
        System.Linq.Expressions.Expression<Func<Nomination, bool>> which, CancellationToken cancellationToken)
    {
        var nominations = await db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees).Where(which)
            .OrderBy(n => n.MadeAt).ThenBy(n => n.Id)
            .ToListAsync(cancellationToken);
        var ids = nominations.SelectMany(n => n.Nominees.Select(p => p.PersonId).Append(n.NominatorId)).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);

        return
        [
            .. nominations
                .Select(n => new ShoutOutItem(
                    n.Id,
                    [
                        .. n.Nominees.Where(p => readiness.MayBeNamed(p) && people[p.PersonId].LeftAt is null).OrderBy(p => p.Place)
                            .Select(p => new NamedPerson(people[p.PersonId].Address, people[p.PersonId].Name)),
                    ],
                    n.Value,
                    n.Reason,
                    people[n.NominatorId].Name,
                    n.TeamName))
                .Where(item => item.Nominees.Count > 0 || item.TeamName is not null),
        ];
    }
}
