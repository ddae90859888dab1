using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Privacy;

/// <summary>
/// Who asked to be forgotten, as far as that can be asked with an id in hand. A roster, the directory, an audience or a mention does not bring them back; they
/// themselves do, by writing to the bot.
/// </summary>
internal sealed class ForgottenIds(CommsBotDbContext db, ForgettingSecret secret)
{
    public async Task<bool> AnyAsync(string tenantId, IEnumerable<string?> ids, CancellationToken cancellationToken) =>
        (await FindAsync(tenantId, ids, cancellationToken)).Count > 0;

    /// <returns>Those of the ids that belong to somebody who was forgotten.</returns>
    public async Task<IReadOnlySet<string>> FindAsync(string tenantId, IEnumerable<string?> ids, CancellationToken cancellationToken)
    {
        var asked = ids.Where(id => !string.IsNullOrEmpty(id)).Distinct().ToList();
        if (asked.Count == 0 || await secret.FindAsync(db, cancellationToken) is not { } hash)
            return new HashSet<string>();

        var byHash = asked.ToLookup(id => hash.Of(tenantId, id!), id => id!);
        var hashes = byHash.Select(h => h.Key).ToList();
        var found = await db.Set<ForgottenId>().Where(f => hashes.Contains(f.Hash)).Select(f => f.Hash).ToListAsync(cancellationToken);
        return found.SelectMany(f => byHash[f]).ToHashSet();
    }

    /// <summary>Part of the transaction in which they are forgotten; an id that is there already stays.</summary>
    /// <returns>What stands for their name.</returns>
    public async Task<string> AddAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var hash = await secret.GetAsync(db, cancellationToken);
        var group = Guid.NewGuid();
        foreach (var hashed in subject.Ids.Select(i => hash.Of(subject.TenantId, i)).Distinct())
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "ForgottenIds" ("Hash", "GroupId") VALUES ({hashed}, {group}) ON CONFLICT ("Hash") DO NOTHING""", cancellationToken);
        }

        return hash.PseudonymOf(subject.TenantId, subject.Ids is [var id, ..] ? id : subject.Id.ToString());
    }

    /// <summary>They wrote to the bot: from now on they are a new acquaintance, by all their ids.</summary>
    public async Task WelcomeBackAsync(string tenantId, IEnumerable<string?> ids, CancellationToken cancellationToken)
    {
        if (await secret.FindAsync(db, cancellationToken) is not { } hash)
            return;

        var hashes = ids.Where(id => !string.IsNullOrEmpty(id)).Select(id => hash.Of(tenantId, id!)).ToList();
        await db.Set<ForgottenId>()
            .Where(f => db.Set<ForgottenId>().Any(g => g.GroupId == f.GroupId && hashes.Contains(g.Hash)))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
