using CommsBot.Graph;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences;

/// <summary>People by their addresses: those the bot knows, then those the directory knows.</summary>
internal sealed class FindPeopleByMail(CommsBotDbContext db, IDirectory directory, EnrolPeople enrolPeople)
{
    private const int AtOnce = 500;

    /// <param name="tenantId">The tenant.</param>
    /// <param name="addresses">In lower case.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The people, and the addresses that belong to nobody.</returns>
    /// <exception cref="GraphException">The directory did not answer.</exception>
    public async Task<(IReadOnlySet<PersonId> Found, IReadOnlyList<string> Unknown)> RunAsync(
        string tenantId, IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        HashSet<PersonId> found = [];
        List<string> unknown = [];
        foreach (var some in addresses.Chunk(AtOnce))
        {
            var left = some.ToHashSet();
#pragma warning disable CA1304, CA1311, CA1862 // The database folds the case; EF translates no other form.
            var known = await db.Set<Person>()
                .Where(p => p.TenantId == tenantId && (some.Contains(p.Mail!.ToLower()) || some.Contains(p.UserPrincipalName!.ToLower())))
#pragma warning restore CA1304, CA1311, CA1862
                .Select(p => new { p.Id, p.Mail, p.UserPrincipalName })
                .ToListAsync(cancellationToken);
            found.UnionWith(known.Select(p => p.Id));
            left.ExceptWith(known.SelectMany(p => Addresses(p.Mail, p.UserPrincipalName)));

            if (left.Count > 0 && directory.IsConfigured)
            {
                var entries = await directory.FindByMailAsync(left, cancellationToken);
                found.UnionWith(await enrolPeople.FromDirectoryAsync(tenantId, entries, cancellationToken));
                left.ExceptWith(entries.SelectMany(e => Addresses(e.Mail, e.UserPrincipalName)));
            }

            unknown.AddRange(some.Where(left.Contains));
        }

        return (found, unknown);
    }

    private static IEnumerable<string> Addresses(params IEnumerable<string?> addresses) => addresses.OfType<string>().Select(a => a.ToLowerInvariant());
}
