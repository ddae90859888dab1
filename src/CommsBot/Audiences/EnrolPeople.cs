using CommsBot.Graph;
using CommsBot.Privacy;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences;

/// <summary>Makes people of what rosters and directory pages tell, a page at a time; who is known stays one person, and who was forgotten stays out.</summary>
internal sealed class EnrolPeople(CommsBotDbContext db, ForgottenIds forgottenIds, TimeProvider clock)
{
    public Task<IReadOnlyList<PersonId>> FromDirectoryAsync(string tenantId, IReadOnlyList<DirectoryEntry> entries, CancellationToken cancellationToken) =>
        OnceMoreAsync(async () =>
        {
            var ids = entries.Select(e => e.EntraObjectId).ToList();
            var known = await db.Set<Person>().AsNoTracking()
                .Where(p => p.TenantId == tenantId && ids.Contains(p.EntraObjectId!))
                .Select(p => new { p.Id, p.EntraObjectId })
                .ToDictionaryAsync(p => p.EntraObjectId!, p => p.Id, cancellationToken);
            var unknown = entries.Where(e => !known.ContainsKey(e.EntraObjectId)).DistinctBy(e => e.EntraObjectId).ToList();
            var forgotten = await forgottenIds.FindAsync(
                tenantId, unknown.SelectMany(e => (string?[])[e.EntraObjectId, e.Mail, e.UserPrincipalName, e.ManagerEntraObjectId]), cancellationToken);
            foreach (var entry in unknown.Where(e => !IsAmong(forgotten, e.EntraObjectId, e.Mail, e.UserPrincipalName)))
            {
                var person = Person.Know(entry.WithoutManager(forgotten), tenantId, clock);
                db.Add(person);
                known[entry.EntraObjectId] = person.Id;
            }

            return known.Values;
        }, cancellationToken);

    public Task<IReadOnlyList<PersonId>> FromRosterAsync(string tenantId, IReadOnlyList<TeamsUser> users, CancellationToken cancellationToken) =>
        OnceMoreAsync(async () =>
        {
            var teamsIds = users.Select(u => u.TeamsUserId).ToList();
            var entraIds = users.Select(u => u.EntraObjectId).OfType<string>().ToList();
            var known = await db.Set<Person>()
                .Where(p => p.TenantId == tenantId && (teamsIds.Contains(p.TeamsUserId!) || entraIds.Contains(p.EntraObjectId!)))
                .ToListAsync(cancellationToken);
            var byTeamsId = known.Where(p => p.TeamsUserId is not null).ToDictionary(p => p.TeamsUserId!);
            var byEntraId = known.Where(p => p.EntraObjectId is not null).ToDictionary(p => p.EntraObjectId!);
            var unknown = users.Where(u => !byTeamsId.ContainsKey(u.TeamsUserId) && !byEntraId.ContainsKey(u.EntraObjectId ?? ""));
            var forgotten = await forgottenIds.FindAsync(tenantId, unknown.SelectMany(u => u.ToSighting(tenantId).Ids), cancellationToken);
            List<PersonId> ids = [];
            foreach (var user in users.DistinctBy(u => u.TeamsUserId))
            {
                if (IsAmong(forgotten, user.TeamsUserId, user.EntraObjectId, user.Mail, user.UserPrincipalName))
                    continue;

                var byTeams = byTeamsId.GetValueOrDefault(user.TeamsUserId);
                var byEntra = byEntraId.GetValueOrDefault(user.EntraObjectId ?? "");
                var sighting = user.ToSighting(tenantId);
                // Known twice, under either name: the rows stay two, as deliveries may hang on both.
                if (byTeams is not null && byEntra is not null && byTeams != byEntra)
                    sighting = sighting with { EntraObjectId = null };

                var person = byTeams ?? byEntra;
                if (person is null)
                    db.Add(person = Person.Meet(sighting, clock));
                else
                    person.MeetAgain(sighting);
                ids.Add(person.Id);
            }

            return ids;
        }, cancellationToken);

    private static bool IsAmong(IReadOnlySet<string> forgotten, params IEnumerable<string?> ids) => ids.Any(id => id is not null && forgotten.Contains(id));

    /// <summary>A turn may meet one of them at the same moment: then they are known the second time.</summary>
    private async Task<IReadOnlyList<PersonId>> OnceMoreAsync(Func<Task<IEnumerable<PersonId>>> enrol, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var ids = (await enrol()).ToList();
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return ids;
            }
            catch (DbUpdateException exception) when (attempt < 3 && exception.IsUniqueViolation())
            {
                // Read again below.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
