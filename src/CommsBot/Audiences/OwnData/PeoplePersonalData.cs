using System.Text.Json.Nodes;
using CommsBot.Privacy;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences.OwnData;

/// <summary>The person's own row, what they chose, and whom they are counted among.</summary>
internal sealed class PeoplePersonalData(CommsBotDbContext db) : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        PersonalTable.Of<Person>(
            [
                nameof(Person.TeamsUserId), nameof(Person.EntraObjectId), nameof(Person.Name), nameof(Person.NameKey), nameof(Person.Locale), nameof(Person.TypedLanguage),
                nameof(Person.TimeZone), nameof(Person.Mail), nameof(Person.UserPrincipalName), nameof(Person.Department), nameof(Person.Office), nameof(Person.Country),
                nameof(Person.ManagerEntraObjectId),
            ],
            KeptColumns.Nameless(nameof(Person.Id)),
            KeptColumns.NoPerson(nameof(Person.TenantId))),
        PersonalTable.Of<Preferences>([nameof(Preferences.PersonId), nameof(Preferences.Language)]),
        PersonalTable.Of<Audience>(
            [nameof(Audience.SourceId)],
            KeptColumns.Nameless(nameof(Audience.OwnerId)),
            KeptColumns.NoPerson(nameof(Audience.TenantId)),
            new KeptColumns("what colleagues call a group of people; an audience that is one person goes with them", nameof(Audience.Name))),
        PersonalTable.Of<AudienceMember>([nameof(AudienceMember.PersonId)]),
    ];

    public async Task<bool> ForgetAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        // Once more: whoever had the row in hand when it was emptied may have written some of it back.
        await db.Set<Person>().Where(p => p.Id == id).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.TeamsUserId, (string?)null).SetProperty(x => x.EntraObjectId, (string?)null)
                .SetProperty(x => x.Name, DataSubject.Nameless).SetProperty(x => x.NameKey, "")
                .SetProperty(x => x.Mail, (string?)null).SetProperty(x => x.UserPrincipalName, (string?)null)
                .SetProperty(x => x.Locale, (string?)null).SetProperty(x => x.TypedLanguage, (string?)null).SetProperty(x => x.TimeZone, (string?)null)
                .SetProperty(x => x.Department, (string?)null).SetProperty(x => x.Office, (string?)null).SetProperty(x => x.Country, (string?)null)
                .SetProperty(x => x.ManagerEntraObjectId, (string?)null)
                .SetProperty(x => x.WorkStart, (TimeOnly?)null).SetProperty(x => x.WorkEnd, (TimeOnly?)null).SetProperty(x => x.WorkDays, (int?)null),
            cancellationToken);
        if (!subject.HasReturned)
        {
            await db.Set<Person>().Where(p => p.ManagerEntraObjectId == subject.EntraObjectId && p.ManagerEntraObjectId != null)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.ManagerEntraObjectId, (string?)null), cancellationToken);
        }

        await db.Set<Preferences>().Where(p => p.PersonId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<AudienceMember>().Where(m => m.PersonId == id).ExecuteDeleteAsync(cancellationToken);
        var source = id.ToString();
        await db.Set<Audience>().Where(a => a.Kind == AudienceKind.Person && a.SourceId == source).ExecuteDeleteAsync(cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<PersonalRecords>> ExportAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        var people = await db.Set<Person>().AsNoTracking().Where(p => p.Id == id).ToListAsync(cancellationToken);
        var preferences = await db.Set<Preferences>().AsNoTracking().Where(p => p.PersonId == id).ToListAsync(cancellationToken);
        var audiences = await db.Set<Audience>().AsNoTracking()
            .Where(a => a.OwnerId == id || db.Set<AudienceMember>().Any(m => m.AudienceId == a.Id && m.PersonId == id))
            .Select(a => new { a.Name, a.Kind, IsOwn = a.OwnerId == id, IsMember = db.Set<AudienceMember>().Any(m => m.AudienceId == a.Id && m.PersonId == id) })
            .ToListAsync(cancellationToken);
        return
        [
            PersonalRecords.Of("person", people, p => new JsonObject
            {
                ["name"] = p.Name, ["mail"] = p.Mail, ["signInName"] = p.UserPrincipalName, ["entraObjectId"] = p.EntraObjectId, ["teamsUserId"] = p.TeamsUserId,
                ["department"] = p.Department, ["office"] = p.Office, ["country"] = p.Country, ["managerEntraObjectId"] = p.ManagerEntraObjectId,
                ["clientLanguage"] = p.Locale, ["typedLanguage"] = p.TypedLanguage, ["timeZone"] = p.TimeZone, ["workStart"] = p.WorkStart?.ToString("HH:mm", null),
                ["workEnd"] = p.WorkEnd?.ToString("HH:mm", null), ["workDays"] = p.WorkDays, ["isGuest"] = p.IsGuest, ["metOn"] = p.MetAt, ["leftAt"] = p.LeftAt,
                ["readFromDirectoryAt"] = p.RefreshedAt,
            }),
            PersonalRecords.Of("settings", preferences, p => new JsonObject
            {
                ["language"] = p.Language, ["nudgesFrom"] = p.NudgesFrom?.ToString("HH:mm", null), ["nudgesUntil"] = p.NudgesUntil?.ToString("HH:mm", null),
                ["pausedUntil"] = p.PausedUntil, ["doNotWant"] = p.Unwanted.ToString(),
            }),
            PersonalRecords.Of("audiences", audiences, a => new JsonObject
            {
                ["name"] = a.Name, ["kind"] = a.Kind.ToString(), ["madeByYou"] = a.IsOwn, ["youAreInIt"] = a.IsMember,
            }),
        ];
    }
}
