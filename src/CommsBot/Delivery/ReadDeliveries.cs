using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Web;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>
/// What managers see of all sendings in their tenant; limited ones of their own, of those shared with them, and of their audiences. A null tenant is all of
/// them: local mode knows no other.
/// </summary>
internal sealed class ReadDeliveries(CommsBotDbContext db, ReadDeliveryReport reports, ISharedNudges shared, People people)
{
    public async Task<IReadOnlyList<DeliveryReport>> NewestAsync(Visitor visitor, int most, CancellationToken cancellationToken)
    {
        var occurrences = await (await VisibleAsync(visitor, cancellationToken))
            // Nobody sees who was reminded.
            .Where(o => o.Kind != NudgeKind.Reminder)
            .OrderByDescending(o => o.PlannedFor).ThenBy(o => o.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        var ids = occurrences.Select(o => o.Id).ToList();
        var counts = await db.Set<Delivery>()
            .Where(d => ids.Contains(d.OccurrenceId) && d.Round == 0)
            .GroupBy(d => new { d.OccurrenceId, d.State, d.Reason })
            .Select(g => new { g.Key.OccurrenceId, g.Key.State, g.Key.Reason, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var byOccurrence = counts.ToLookup(c => c.OccurrenceId);
        return [.. occurrences.Select(o => new DeliveryReport(o, byOccurrence[o.Id].ToDictionary(c => (c.State, c.Reason), c => c.Count)))];
    }

    /// <returns>Null when it is gone, or not for this visitor.</returns>
    public async Task<DeliveryReport?> FindAsync(Visitor visitor, OccurrenceId id, CancellationToken cancellationToken) =>
        await (await VisibleAsync(visitor, cancellationToken)).AnyAsync(o => o.Id == id, cancellationToken)
            ? await reports.RunAsync(id, readerId: null, cancellationToken)
            : null;

    /// <summary>By name who was not reached, or perhaps, for reasons that somebody can mend. Never whose own choice it was.</summary>
    public IQueryable<UnreachedPerson> Unreached(OccurrenceId id) =>
        from d in db.Set<Delivery>().AsNoTracking()
        where d.OccurrenceId == id && d.Round == 0
            && (d.State == DeliveryState.Unconfirmed
                || ((d.State == DeliveryState.Skipped || d.State == DeliveryState.Failed) && !Personal.Contains(d.Reason)))
        join p in db.Set<Person>() on d.PersonId equals p.Id
        orderby d.State, d.Reason, p.NameKey, d.Id
        select new UnreachedPerson(p.Name, p.Mail ?? p.UserPrincipalName, d.State, d.Reason);

    private async Task<IQueryable<Occurrence>> VisibleAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        var tenantId = visitor.TenantId;
        var all = db.Set<Occurrence>().AsNoTracking().Where(o => tenantId == null || o.TenantId == tenantId);
        if (visitor.Rights.Audiences is not { } names)
            return all;

        var me = await people.FindVisitorAsync(visitor, cancellationToken) ?? default;
        var theirs = shared.SubjectsOf(me);
        return all.Where(o => o.SenderId == me || theirs.Contains(o.SubjectId) || db.Set<Audience>().Any(a => a.Id == o.AudienceId && names.Contains(a.Name)));
    }

    private static readonly DeliveryReason[] Personal = [.. Enum.GetValues<DeliveryReason>().Where(DeliveryGate.IsPersonal)];
}

internal sealed record UnreachedPerson(string Name, string? Mail, DeliveryState State, DeliveryReason Reason)
{
    public string WhatHappened(DeliveryTexts texts) => State == DeliveryState.Unconfirmed ? texts.Unconfirmed : texts.Reason(Reason);
}
