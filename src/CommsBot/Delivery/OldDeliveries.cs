using CommsBot.Privacy.Retention;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>
/// Sendings whose time is over, person by person first: deleting an occurrence takes all its deliveries along, in one statement, which may be very many.
/// </summary>
internal sealed class OldDeliveries(CommsBotDbContext db, TimeProvider clock) : IRetention
{
    private const int OccurrencesAtOnce = 50;

    public string Id => "deliveries";

    public string PeriodIn(RetentionOptions options) => options.Deliveries;

    public async Task<int> RemoveAsync(DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var old = await db.Set<Occurrence>()
            .Where(o => o.PlannedFor < before && o.ExpiresAt < now)
            .OrderBy(o => o.PlannedFor)
            .Take(OccurrencesAtOnce)
            .Select(o => o.Id)
            .ToListAsync(cancellationToken);
        foreach (var occurrence in old)
        {
            var removed = await db.Set<Delivery>().Where(d => d.OccurrenceId == occurrence).OrderBy(d => d.Id).Take(most).ExecuteDeleteAsync(cancellationToken);
            if (removed > 0)
                return removed;

            await db.Set<Occurrence>().Where(o => o.Id == occurrence).ExecuteDeleteAsync(cancellationToken);
        }

        return old.Count;
    }
}
