using System.Text.Json.Nodes;
using CommsBot.Privacy;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Auditing;

/// <summary>The one exception to a log that never changes: a name gives way to a keyed hash, and what was done still stands there, done by one and the same.</summary>
internal sealed class AuditPersonalData(CommsBotDbContext db) : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        PersonalTable.Of<AuditEntry>(
            [nameof(AuditEntry.ActorName), nameof(AuditEntry.Subject), nameof(AuditEntry.Detail)],
            KeptColumns.Nameless(nameof(AuditEntry.ActorId)),
            KeptColumns.NoPerson(nameof(AuditEntry.TenantId))),
    ];

    public async Task<bool> ForgetAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        await Acts(subject).ExecuteUpdateAsync(e => e.SetProperty(x => x.ActorName, subject.Pseudonym), cancellationToken);
        if (subject.Name is "")
            return true;

        // What was done to them, or to what is theirs: the names of people stand in the words.
        var told = db.Set<AuditEntry>().Where(e => e.TenantId == subject.TenantId && e.At <= subject.At && (e.Subject.Contains(subject.Name) || e.Detail.Contains(subject.Name)));
        await told.ExecuteUpdateAsync(
            e => e.SetProperty(x => x.Subject, x => x.Subject.Replace(subject.Name, subject.Pseudonym))
                .SetProperty(x => x.Detail, x => x.Detail.Replace(subject.Name, subject.Pseudonym)),
            cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<PersonalRecords>> ExportAsync(DataSubject subject, CancellationToken cancellationToken) =>
    [
        PersonalRecords.Of("auditLog", await Acts(subject).AsNoTracking().OrderBy(e => e.Id).ToListAsync(cancellationToken), e => new JsonObject
        {
            ["at"] = e.At, ["name"] = e.ActorName, ["action"] = e.Action.ToString(), ["subject"] = e.Subject, ["detail"] = e.Detail,
        }),
    ];

    /// <summary>Visitors of the pages whom the bot had not met stand there by name alone.</summary>
    private IQueryable<AuditEntry> Acts(DataSubject subject) => db.Set<AuditEntry>().Where(e =>
        e.TenantId == subject.TenantId && (e.ActorId == subject.Id || (e.ActorId == null && e.ActorName == subject.Name && e.At <= subject.At)));
}
