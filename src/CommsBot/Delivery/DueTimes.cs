using CommsBot.Audiences;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>When a plan is due: one instant for all, or one for each time zone that somebody lives in.</summary>
internal sealed class DueTimes(CommsBotDbContext db)
{
    /// <returns>By <see cref="Person.TimeZone"/>, empty where it is unknown. A null zone stands for all people.</returns>
    public async Task<IReadOnlyList<(string? Zone, DateTimeOffset DueAt)>> ReadAsync(NudgePlan plan, CancellationToken cancellationToken)
    {
        if (plan.RecipientLocalTime is not { } local)
            return [(null, plan.PlannedFor)];

        var zones = await db.Set<Person>().Where(p => p.TenantId == plan.TenantId).Select(p => p.TimeZone ?? "").Distinct().ToListAsync(cancellationToken);
        return
        [
            .. zones.Select(id => (
                (string?)id,
                WallClock.InstantOf(
                    DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), Zones.Find(id) ?? Zones.Find(plan.TimeZone) ?? TimeZoneInfo.Utc))),
        ];
    }
}
