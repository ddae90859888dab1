using CommsBot.Privacy.Retention;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Stewards;

/// <summary>Which manager was told what: a delivery like any other.</summary>
internal sealed class OldStewardNotices(CommsBotDbContext db) : IRetention
{
    public string Id => "steward-notices";

    public string PeriodIn(RetentionOptions options) => options.Deliveries;

    public Task<int> RemoveAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) => db.Set<StewardNotice>()
        .Where(n => n.OwedAt < before)
        .OrderBy(n => n.OwedAt).ThenBy(n => n.PersonId)
        .Take(most)
        .ExecuteDeleteAsync(cancellationToken);
}
