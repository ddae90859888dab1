using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>Asks the features who still has use for what is due. What somebody has no use for any more was never planned for them, as far as anybody can see.</summary>
internal sealed class StillWanted(CommsBotDbContext db, IEnumerable<INudgeContent> contents)
{
    public async Task<IReadOnlyList<DueDelivery>> AmongAsync(IReadOnlyList<DueDelivery> due, CancellationToken cancellationToken)
    {
        var ids = due.Select(d => d.OccurrenceId).Distinct().ToList();
        var occurrences = await db.Set<Occurrence>().Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Kind, o.SubjectId }).ToListAsync(cancellationToken);
        var unwanted = new HashSet<long>();
        foreach (var occurrence in occurrences)
        {
            if (contents.FirstOrDefault(c => c.Kind == occurrence.Kind) is not { } content)
                continue;

            var mine = due.Where(d => d.OccurrenceId == occurrence.Id).ToList();
            var wanted = (await content.WantedByAsync(occurrence.SubjectId, [.. mine.Select(d => d.PersonId)], cancellationToken)).ToHashSet();
            unwanted.UnionWith(mine.Where(d => !wanted.Contains(d.PersonId)).Select(d => d.Id));
        }

        if (unwanted.Count == 0)
            return due;

        await db.Set<Delivery>().Where(d => unwanted.Contains(d.Id) && d.State == DeliveryState.Waiting).ExecuteDeleteAsync(cancellationToken);
        return [.. due.Where(d => !unwanted.Contains(d.Id))];
    }
}
