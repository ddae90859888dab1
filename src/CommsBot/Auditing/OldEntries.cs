using CommsBot.Privacy.Retention;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Auditing;

/// <summary>The one way out of the log, the oldest first.</summary>
internal sealed class OldEntries(CommsBotDbContext db) : IRetention
{
    public string Id => "audit";

    public string PeriodIn(RetentionOptions options) => options.Audit;

    public Task<int> RemoveAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        db.Set<AuditEntry>().Where(e => e.At < before).OrderBy(e => e.Id).Take(most).ExecuteDeleteAsync(cancellationToken);
}
