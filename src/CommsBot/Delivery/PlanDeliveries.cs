using CommsBot.Audiences;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CommsBot.Delivery;

/// <summary>
/// Writes down an occurrence and one delivery for each person of its audience: all of it, or nothing. One statement for each time zone, whatever the
/// number of people.
/// </summary>
internal sealed class PlanDeliveries(CommsBotDbContext db, ResolveAudience resolveAudience, DueTimes dueTimes, TimeProvider clock)
{
    private const int PeopleAtOnce = 1_000;

    /// <returns>Null when this very plan has been made already.</returns>
    public Task<Occurrence?> RunAsync(NudgePlan plan, CancellationToken cancellationToken) =>
        RunAsync(plan, () => Task.FromResult(true), cancellationToken);

    /// <param name="plan">What to send.</param>
    /// <param name="first">Done first, in the same transaction; false gives it all up.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null when it was given up, or this very plan has been made already.</returns>
    public async Task<Occurrence?> RunAsync(NudgePlan plan, Func<Task<bool>> first, CancellationToken cancellationToken)
    {
        if (plan.AudienceId is { } audience)
            await resolveAudience.RunAsync(audience, cancellationToken);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await first())
            return null;

        var occurrence = Occurrence.Plan(plan, clock);
        db.Add(occurrence);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            return null;
        }

        foreach (var (zone, dueAt) in await dueTimes.ReadAsync(plan, cancellationToken))
            await InsertAsync(occurrence, zone, dueAt, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return occurrence;
    }

    /// <summary>For people whom the feature names, all at the planned time.</summary>
    /// <returns>Null when this very plan has been made already.</returns>
    public Task<Occurrence?> RunForAsync(NudgePlan plan, IReadOnlyList<PersonId> people, CancellationToken cancellationToken) =>
        RunForAsync(plan, people, () => Task.FromResult(true), cancellationToken);

    /// <param name="plan">What to send.</param>
    /// <param name="people">Whom to.</param>
    /// <param name="first">Done first, in the same transaction; false gives it all up.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null when it was given up, or this very plan has been made already.</returns>
    public async Task<Occurrence?> RunForAsync(NudgePlan plan, IReadOnlyList<PersonId> people, Func<Task<bool>> first, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await first())
            return null;

        var occurrence = Occurrence.Plan(plan, clock);
        db.Add(occurrence);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            return null;
        }

        var due = plan.PlannedFor.UtcTicks;
        foreach (var some in people.Chunk(PeopleAtOnce))
        {
            await using var insert = new RowsStatement(db.Database.GetDbConnection(), transaction.GetDbTransaction()).Sql(
                """
                INSERT INTO "Deliveries" ("OccurrenceId", "PersonId", "Round", "TenantId", "Kind", "State", "Reason", "PlannedFor", "DueAt", "Refusals", "Revision", "IsRecalled") VALUES
                """);
            foreach (var (index, person) in some.Index())
            {
                insert.Sql(index == 0 ? " " : ",").List(
                    (object[])[occurrence.Id.Value, person.Value, 0, plan.TenantId, (int)plan.Kind, nameof(DeliveryState.Waiting), nameof(DeliveryReason.None), due, due, 0, 0, false]);
            }

            await insert.RunAsync();
        }

        await transaction.CommitAsync(cancellationToken);
        return occurrence;
    }

    private Task<int> InsertAsync(Occurrence occurrence, string? zone, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        var (id, tenant, kind, due) = (occurrence.Id.Value, occurrence.TenantId, (int)occurrence.Kind, dueAt.UtcTicks);
        var isForAll = zone is null;
        zone ??= "";
        return occurrence.AudienceId is { } audience
            ? db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Deliveries" ("OccurrenceId", "PersonId", "Round", "TenantId", "Kind", "State", "Reason", "PlannedFor", "DueAt", "Refusals", "Revision", "IsRecalled")
                SELECT {id}, p."Id", 0, {tenant}, {kind}, 'Waiting', 'None', {due}, {due}, 0, 0, {false}
                FROM "People" p JOIN "AudienceMembers" m ON m."PersonId" = p."Id" AND m."AudienceId" = {audience.Value}
                WHERE p."TenantId" = {tenant} AND ({isForAll} OR COALESCE(p."TimeZone", '') = {zone})
                """,
                cancellationToken)
            : db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Deliveries" ("OccurrenceId", "PersonId", "Round", "TenantId", "Kind", "State", "Reason", "PlannedFor", "DueAt", "Refusals", "Revision", "IsRecalled")
                SELECT {id}, p."Id", 0, {tenant}, {kind}, 'Waiting', 'None', {due}, {due}, 0, 0, {false}
                FROM "People" p
                WHERE p."TenantId" = {tenant} AND ({isForAll} OR COALESCE(p."TimeZone", '') = {zone})
                  AND EXISTS (SELECT 1 FROM "Conversations" c WHERE c."TenantId" = {tenant} AND c."PersonalUserId" = p."TeamsUserId")
                """,
                cancellationToken);
    }
}
