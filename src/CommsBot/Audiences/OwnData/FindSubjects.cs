using CommsBot.Privacy;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences.OwnData;

/// <summary>Somebody as all folders look for them.</summary>
internal sealed class FindSubjects(CommsBotDbContext db)
{
    private const int MostFound = 50;

    /// <summary>All rows of one human being: Teams and the directory may have made two.</summary>
    public async Task<IReadOnlyList<DataSubject>> OfAsync(string? tenantId, string? teamsUserId, string? entraObjectId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Person>().AsNoTracking()
            .Where(p => p.TenantId == tenantId)
            .Where(p => (teamsUserId != null && p.TeamsUserId == teamsUserId) || (entraObjectId != null && p.EntraObjectId == entraObjectId))
            .OrderBy(p => p.Id)
            .ToListAsync(cancellationToken);
        List<DataSubject> subjects = [];
        foreach (var row in rows)
            subjects.Add(await OfAsync(row, cancellationToken));
        return subjects;
    }

    /// <returns>Null when there is nobody, or nobody any more.</returns>
    public async Task<DataSubject?> FindAsync(string? tenantId, PersonId id, CancellationToken cancellationToken) =>
        await Of(tenantId).SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is { IsForgotten: false } person ? await OfAsync(person, cancellationToken) : null;

    /// <summary>By a part of the name, the mail address or the sign-in name. A null tenant is all of them: local mode knows no other.</summary>
    public async Task<IReadOnlyList<Person>> SearchAsync(string? tenantId, string text, CancellationToken cancellationToken)
    {
        var key = PersonName.Key(text);
        var address = text.Trim().ToLowerInvariant();
        if (key is "")
            return [];

#pragma warning disable CA1304, CA1311, CA1862 // The database folds the case; EF translates no other form.
        return await Of(tenantId)
            .Where(p => p.NameKey.Contains(key) || p.Mail!.ToLower() == address || p.UserPrincipalName!.ToLower() == address)
#pragma warning restore CA1304, CA1311, CA1862
            .OrderBy(p => p.NameKey).ThenBy(p => p.Id)
            .Take(MostFound)
            .ToListAsync(cancellationToken);
    }

    private IQueryable<Person> Of(string? tenantId) => db.Set<Person>().AsNoTracking().Where(p => tenantId == null || p.TenantId == tenantId);

    private async Task<DataSubject> OfAsync(Person person, CancellationToken cancellationToken)
    {
        var ids = new[] { person.TeamsUserId, person.EntraObjectId }.OfType<string>().ToList();
        return new DataSubject
        {
            Id = person.Id.Value,
            TenantId = person.TenantId,
            Name = person.Name,
            TeamsUserId = person.TeamsUserId,
            EntraObjectId = person.EntraObjectId,
            Mail = person.Mail,
            UserPrincipalName = person.UserPrincipalName,
            ConversationIds = await db.Set<StoredConversation>().Where(c => c.TenantId == person.TenantId && ids.Contains(c.PersonalUserId!)).Select(c => c.Id).ToListAsync(cancellationToken),
        };
    }
}
