using CommsBot.Audiences;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

internal sealed class ReadDeliveryReport(CommsBotDbContext db, ISharedNudges shared)
{
    /// <param name="occurrenceId">The occurrence.</param>
    /// <param name="readerId">Who reads; null reads for CommsBot itself.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null when it is gone, or not the reader's.</returns>
    public async Task<DeliveryReport?> RunAsync(OccurrenceId occurrenceId, PersonId? readerId, CancellationToken cancellationToken)
    {
        var occurrence = await db.Set<Occurrence>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == occurrenceId, cancellationToken);
        // Nobody, whoever asked included, sees who was reminded.
        if (occurrence is null or { Kind: NudgeKind.Reminder })
            return null;
        if (readerId is { } reader && occurrence.SenderId != reader && !await shared.SubjectsOf(reader).ContainsAsync(occurrence.SubjectId, cancellationToken))
            return null;

        var counts = await db.Set<Delivery>()
            .Where(d => d.OccurrenceId == occurrenceId && d.Round == 0)
            .GroupBy(d => new { d.State, d.Reason })
            .Select(g => new { g.Key.State, g.Key.Reason, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return new DeliveryReport(occurrence, counts.ToDictionary(c => (c.State, c.Reason), c => c.Count));
    }

    public Task<List<OccurrenceId>> NewestAsync(PersonId readerId, int most, CancellationToken cancellationToken)
    {
        var theirs = shared.SubjectsOf(readerId);
        return db.Set<Occurrence>()
            .Where(o => o.SenderId == readerId || theirs.Contains(o.SubjectId))
            .OrderByDescending(o => o.CreatedAt)
            .Take(most)
            .Select(o => o.Id)
            .ToListAsync(cancellationToken);
    }
}
