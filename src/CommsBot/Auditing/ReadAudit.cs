using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Auditing;

/// <summary>The log of one tenant, the newest first. A null tenant is all of them: local mode knows no other.</summary>
internal sealed class ReadAudit(CommsBotDbContext db)
{
    public async Task<IReadOnlyList<AuditEntry>> PageAsync(string? tenantId, long? before, int most, CancellationToken cancellationToken) =>
        await All(tenantId).Where(e => before == null || e.Id < before).Take(most).ToListAsync(cancellationToken);

    public IQueryable<AuditEntry> All(string? tenantId) =>
        db.Set<AuditEntry>().AsNoTracking().Where(e => tenantId == null || e.TenantId == tenantId).OrderByDescending(e => e.Id);
}
