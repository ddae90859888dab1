using CommsBot.Privacy.Retention;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Afterwards;

/// <summary>Who was told of a post: a delivery like any other.</summary>
internal sealed class OldNotices(CommsBotDbContext db) : IRetention
{
    public string Id => "shout-out-notices";

    public string PeriodIn(RetentionOptions options) => options.Deliveries;

    public Task<int> RemoveAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) => db.Set<ShoutOutNotice>()
        .Where(n => db.Set<ShoutOut>().Any(s => s.Id == n.ShoutOutId && s.ClaimedAt < before))
        .OrderBy(n => n.ShoutOutId).ThenBy(n => n.PersonId)
        .Take(most)
        .ExecuteDeleteAsync(cancellationToken);
}
