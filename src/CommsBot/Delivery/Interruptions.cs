using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>What a sender left behind that was killed: sent or not, nobody knows. Only the holder of the lease may settle it.</summary>
internal sealed class Interruptions(CommsBotDbContext db, TimeProvider clock)
{
    public Task<int> SettleAsync(string tenantId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Set<Delivery>()
            .Where(d => d.TenantId == tenantId && d.State == DeliveryState.Sending)
            .ExecuteUpdateAsync(
                d => d.SetProperty(x => x.State, DeliveryState.Unconfirmed)
                    .SetProperty(x => x.Reason, DeliveryReason.Interrupted)
                    .SetProperty(x => x.SentAt, now),
                cancellationToken);
    }
}
