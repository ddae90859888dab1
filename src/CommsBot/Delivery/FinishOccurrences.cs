using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>Marks occurrences as finished in which every person has an outcome.</summary>
internal sealed class FinishOccurrences(CommsBotDbContext db)
{
    public Task<int> RunAsync(string tenantId, CancellationToken cancellationToken) =>
        db.Set<Occurrence>()
            .Where(o => o.TenantId == tenantId && o.State == OccurrenceState.Running)
            .Where(o => !db.Set<Delivery>().Any(d => d.OccurrenceId == o.Id
                && (d.State == DeliveryState.Waiting || d.State == DeliveryState.OnHold || d.State == DeliveryState.Sending)))
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.State, OccurrenceState.Finished), cancellationToken);
}
