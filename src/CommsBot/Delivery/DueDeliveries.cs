using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>Reads what is due, polls before reminders before prompts, with all that decides about it.</summary>
internal sealed class DueDeliveries(CommsBotDbContext db, TimeProvider clock)
{
    private const int MostAtOnce = 500;

    private static readonly NudgeKind[] InOrder = [NudgeKind.Poll, NudgeKind.Reminder, NudgeKind.Prompt, NudgeKind.Invitation];

    public async Task<IReadOnlyList<DueDelivery>> ReadAsync(string tenantId, IReadOnlySet<long> inHand, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = new List<DueDelivery>();
        foreach (var kind in InOrder)
        {
            if (due.Count >= MostAtOnce)
                break;

            due.AddRange(await Read(db.Set<Delivery>().Where(d => d.TenantId == tenantId && d.State == DeliveryState.Waiting && d.Kind == kind && d.DueAt <= now))
                .OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(MostAtOnce + inHand.Count).ToListAsync(cancellationToken));
        }

        // One at a time for a person: what the first uses up counts for the second.
        due = [.. due.Where(d => !inHand.Contains(d.Id)).DistinctBy(d => d.PersonId)];
        return await WithNudgesAndChatsAsync(tenantId, due, now, cancellationToken);
    }

    /// <summary>What one occurrence has planned, due or not, in pages by id.</summary>
    public async Task<IReadOnlyList<DueDelivery>> ReadPlannedAsync(OccurrenceId occurrenceId, long afterId, int most, CancellationToken cancellationToken)
    {
        var planned = await Read(db.Set<Delivery>().Where(d => d.OccurrenceId == occurrenceId && d.Id > afterId))
            .OrderBy(d => d.Id).Take(most).ToListAsync(cancellationToken);
        return planned.Count == 0 ? [] : await WithNudgesAndChatsAsync(planned[0].TenantId, planned, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>Tenants with something to send, to correct, or to settle after a kill.</summary>
    public async Task<IReadOnlyList<string>> ReadTenantsAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sending = await db.Set<Delivery>()
            .Where(d => (d.State == DeliveryState.Waiting && d.DueAt <= now) || d.State == DeliveryState.Sending)
            .Select(d => d.TenantId).Distinct().ToListAsync(cancellationToken);
        var correcting = await db.Set<Occurrence>().Where(o => o.HasCorrections).Select(o => o.TenantId).Distinct().ToListAsync(cancellationToken);
        return [.. sending.Union(correcting)];
    }

    private IQueryable<DueDelivery> Read(IQueryable<Delivery> deliveries) =>
        from d in deliveries
        join p in db.Set<Person>() on d.PersonId equals p.Id
        join f in db.Set<Preferences>() on p.Id equals f.PersonId into wishes
        from f in wishes.DefaultIfEmpty()
        select new DueDelivery
        {
            Id = d.Id,
            DueAt = d.DueAt,
            OccurrenceId = d.OccurrenceId,
            PersonId = d.PersonId,
            Round = d.Round,
            Reason = d.Reason,
            PlannedFor = d.PlannedFor,
            Refusals = d.Refusals,
            TenantId = d.TenantId,
            TeamsUserId = p.TeamsUserId,
            EntraObjectId = p.EntraObjectId,
            Language = f.Language ?? p.TypedLanguage ?? p.Locale,
            TimeZone = p.TimeZone,
            WorkStart = p.WorkStart,
            WorkEnd = p.WorkEnd,
            WorkDays = p.WorkDays,
            HasLeft = p.LeftAt != null,
            NudgesFrom = f.NudgesFrom,
            NudgesUntil = f.NudgesUntil,
            PausedUntil = f.PausedUntil,
            Unwanted = f != null ? f.Unwanted : NudgeKinds.None,
        };

    private async Task<IReadOnlyList<DueDelivery>> WithNudgesAndChatsAsync(
        string tenantId, List<DueDelivery> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (due.Count == 0)
            return due;

        var people = due.Select(d => d.PersonId).ToList();
        var since = now - DeliveryGate.BudgetWindow;
        var nudges = (await db.Set<Delivery>()
                .Where(d => people.Contains(d.PersonId) && d.SentAt > since && d.Kind != NudgeKind.Invitation && d.Round == 0)
                .Select(d => new { d.PersonId, d.SentAt })
                .ToListAsync(cancellationToken))
            .ToLookup(d => d.PersonId, d => d.SentAt!.Value);

        var addresses = due.SelectMany(d => new[] { d.TeamsUserId, d.EntraObjectId }).OfType<string>().ToList();
        var chats = (await db.Set<StoredConversation>().AsNoTracking()
                .Where(c => c.TenantId == tenantId && addresses.Contains(c.PersonalUserId!))
                .ToListAsync(cancellationToken))
            .ToLookup(c => c.PersonalUserId);

        return
        [
            .. due.Select(d => d with
            {
                RecentNudges = [.. nudges[d.PersonId].Order()],
                Chat = chats[d.TeamsUserId].Concat(chats[d.EntraObjectId]).OrderBy(c => c.IsLeft).ThenBy(c => c.Id).FirstOrDefault(),
            }),
        ];
    }
}
