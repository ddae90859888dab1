using CommsBot.Delivery;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

internal static class AskedPeople
{
    /// <summary>Those who have a copy, or may have: who was not reached was not asked. One row for each person.</summary>
    public static IQueryable<Delivery.Delivery> AskedIn(this CommsBotDbContext db, OccurrenceId occurrence) => db.Set<Delivery.Delivery>().Where(
        d => d.OccurrenceId == occurrence && d.Round == 0
            && (d.State == DeliveryState.Delivered || d.State == DeliveryState.DeliveredLate || d.State == DeliveryState.Unconfirmed));
}
