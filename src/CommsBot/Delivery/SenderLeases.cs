using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Delivery;

/// <summary>Takes, keeps and gives back the right to send for a tenant.</summary>
internal sealed class SenderLeases(CommsBotDbContext db, IOptions<DeliveryOptions> options, TimeProvider clock)
{
    /// <returns>False while another run, here or on another node, has it.</returns>
    public async Task<bool> TryTakeAsync(string tenantId, Guid runId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcTicks;
        var until = (clock.GetUtcNow() + options.Value.LeaseTime).UtcTicks;
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "SenderLeases" ("TenantId", "HolderId", "ExpiresAt") VALUES ({tenantId}, {runId}, {until})
            ON CONFLICT ("TenantId") DO UPDATE SET "HolderId" = excluded."HolderId", "ExpiresAt" = excluded."ExpiresAt"
            WHERE "SenderLeases"."ExpiresAt" < {now}
            """,
            cancellationToken) == 1;
    }

    /// <summary>Meant to run in the same transaction as what only the holder may write: the row stays locked until then.</summary>
    /// <returns>False when another run has it by now.</returns>
    public async Task<bool> TryKeepAsync(string tenantId, Guid runId, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + options.Value.LeaseTime;
        return await db.Set<SenderLease>()
            .Where(l => l.TenantId == tenantId && l.HolderId == runId)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.ExpiresAt, until), cancellationToken) == 1;
    }

    public Task<int> GiveBackAsync(string tenantId, Guid runId, CancellationToken cancellationToken) =>
        db.Set<SenderLease>().Where(l => l.TenantId == tenantId && l.HolderId == runId).ExecuteDeleteAsync(cancellationToken);
}
