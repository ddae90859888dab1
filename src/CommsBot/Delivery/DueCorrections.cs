using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>Copies that show an older text than their occurrence, or should be gone.</summary>
internal sealed class DueCorrections(CommsBotDbContext db)
{
    private const int MostAtOnce = 500;

    public async Task<IReadOnlyList<DueCorrection>> ReadAsync(string tenantId, CancellationToken cancellationToken)
    {
        var occurrences = await db.Set<Occurrence>().AsNoTracking()
            .Where(o => o.TenantId == tenantId && o.HasCorrections).OrderBy(o => o.Id).ToListAsync(cancellationToken);
        foreach (var occurrence in occurrences)
        {
            var due = await ReadAsync(occurrence, cancellationToken);
            if (due.Count > 0)
                return due;

            await db.Set<Occurrence>()
                .Where(o => o.Id == occurrence.Id && o.Revision == occurrence.Revision && o.IsRecalled == occurrence.IsRecalled)
                .ExecuteUpdateAsync(o => o.SetProperty(x => x.HasCorrections, false), cancellationToken);
        }

        return [];
    }

    private async Task<IReadOnlyList<DueCorrection>> ReadAsync(Occurrence occurrence, CancellationToken cancellationToken) => await (
            from d in db.Set<Delivery>()
            where d.OccurrenceId == occurrence.Id && d.ActivityId != null && !d.IsRecalled && (occurrence.IsRecalled || d.Revision < occurrence.Revision)
            join c in db.Set<StoredConversation>() on d.ConversationId equals c.Id
            join p in db.Set<Person>() on d.PersonId equals p.Id
            join f in db.Set<Preferences>() on p.Id equals f.PersonId into wishes
            from f in wishes.DefaultIfEmpty()
            orderby d.Id
            select new DueCorrection(d.Id, occurrence, c, d.ActivityId!, f.Language ?? p.TypedLanguage ?? p.Locale))
        .Take(MostAtOnce)
        .ToListAsync(cancellationToken);
}

internal sealed record DueCorrection(long DeliveryId, Occurrence Occurrence, StoredConversation Chat, string ActivityId, string? Language);
