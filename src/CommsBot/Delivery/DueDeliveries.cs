using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>Reads what is due, polls before reminders before prompts before the rest, with all that decides about it.</summary>
internal sealed class DueDeliveries(CommsBotDbContext db, IEnumerable<INudgeContent> contents, TimeProvider clock)
{
    private const int MostAtOnce = 500;

    private static readonly NudgeKind[] InOrder = [NudgeKind.Poll, NudgeKind.Reminder, NudgeKind.Prompt, NudgeKind.FollowUp, NudgeKind.Invitation];

    public async Task<IReadOnlyList<DueDelivery>> ReadAsync(string tenantId, IReadOnlySet<long> inHand, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = new List<DueDelivery>();
        foreach (var kind in InOrder)
        {
            if (due.Count >= MostAtOnce)
                break;

            due.AddRange(await Read(db.Set<Delivery>()
                    .Where(d => d.TenantId == tenantId && d.State == DeliveryState.Waiting && d.Kind == kind && d.DueAt <= now)
                    .OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(MostAtOnce + inHand.Count)
                    .Select(d => new Planned
                    {
                        Id = d.Id, OccurrenceId = d.OccurrenceId, PersonId = d.PersonId, TenantId = d.TenantId, Kind = d.Kind, Round = d.Round,
                        Reason = d.Reason, PlannedFor = d.PlannedFor, DueAt = d.DueAt, Refusals = d.Refusals,
                    }))
                .OrderBy(d => d.DueAt).ThenBy(d => d.Id).ToListAsync(cancellationToken));
        }

        // One at a time for a person: what the first uses up counts for the second.
        due = [.. due.Where(d => !inHand.Contains(d.Id)).DistinctBy(d => d.PersonId)];
        return await WithSettledAsync(await WithNudgesAndChatsAsync(tenantId, due, now, cancellationToken), cancellationToken);
    }

    /// <summary>The people of a plan, in pages, as if it had been made: nothing is written.</summary>
    public async Task<IReadOnlyList<DueDelivery>> ReadPlanAsync(NudgePlan plan, int skip, int most, CancellationToken cancellationToken)
    {
        var members = db.Set<Person>().Where(p => p.TenantId == plan.TenantId);
        members = plan.AudienceId is { } audience
            ? members.Where(p => db.Set<AudienceMember>().Any(m => m.AudienceId == audience && m.PersonId == p.Id))
            : members.Where(p => db.Set<StoredConversation>().Any(c => c.TenantId == plan.TenantId && c.PersonalUserId == p.TeamsUserId));
        var planned = members.OrderBy(p => p.Id).Skip(skip).Take(most)
            .Select(p => new Planned { Id = 0, PersonId = p.Id, TenantId = p.TenantId, Kind = plan.Kind, DueAt = plan.PlannedFor, PlannedFor = plan.PlannedFor });
        return await WithNudgesAndChatsAsync(plan.TenantId, await Read(planned).ToListAsync(cancellationToken), clock.GetUtcNow(), cancellationToken);
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

    private IQueryable<DueDelivery> Read(IQueryable<Planned> deliveries) =>
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
            Kind = d.Kind,
            Round = d.Round,
            Reason = d.Reason,
            PlannedFor = d.PlannedFor,
            Refusals = d.Refusals,
            TenantId = d.TenantId,
            TeamsUserId = p.TeamsUserId,
            EntraObjectId = p.EntraObjectId,
            Language = f.Language ?? p.TypedLanguage ?? p.Locale,
            Hours = new RecipientHours
            {
                TimeZone = p.TimeZone,
                Country = p.Country,
                WorkStart = p.WorkStart,
                WorkEnd = p.WorkEnd,
                WorkDays = p.WorkDays,
                NudgesFrom = f.NudgesFrom,
                NudgesUntil = f.NudgesUntil,
            },
            HasLeft = p.LeftAt != null,
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

    /// <summary>What is sent a second time is worth asking about.</summary>
    private async Task<IReadOnlyList<DueDelivery>> WithSettledAsync(IReadOnlyList<DueDelivery> due, CancellationToken cancellationToken)
    {
        var again = due.Where(d => d.Round > 0 || d.Kind == NudgeKind.Reminder).ToLookup(d => d.OccurrenceId);
        if (again.Count == 0)
            return due;

        var ids = again.Select(o => o.Key).ToList();
        var settled = new HashSet<(OccurrenceId, PersonId)>();
        foreach (var occurrence in await db.Set<Occurrence>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken))
        {
            var people = again[occurrence.Id].Select(d => d.PersonId).ToList();
            if (contents.SingleOrDefault(c => c.Kind == occurrence.Kind) is { } content)
                settled.UnionWith((await content.FindSettledAsync(occurrence.SubjectId, occurrence.Id, people, cancellationToken)).Select(p => (occurrence.Id, p)));
        }

        return [.. due.Select(d => settled.Contains((d.OccurrenceId, d.PersonId)) ? d with { IsSettled = true } : d)];
    }

    /// <summary>A delivery of the table, or one that a plan would make.</summary>
    private sealed class Planned
    {
        public required long Id { get; init; }

        public OccurrenceId OccurrenceId { get; init; }

        public required PersonId PersonId { get; init; }

        public required string TenantId { get; init; }

        public required NudgeKind Kind { get; init; }

        public int Round { get; init; }

        public DeliveryReason Reason { get; init; }

        public required DateTimeOffset PlannedFor { get; init; }

        public required DateTimeOffset DueAt { get; init; }

        public int Refusals { get; init; }
    }
}
