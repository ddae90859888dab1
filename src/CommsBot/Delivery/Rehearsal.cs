using CommsBot.Audiences;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Delivery;

/// <summary>What would become of a plan right now: the same gate, the same statements, and nothing of it kept or sent.</summary>
internal sealed class Rehearsal(
    CommsBotDbContext db, ResolveAudience resolveAudience, PlanDeliveries planDeliveries, DueDeliveries due, IOptions<DeliveryOptions> options, TimeProvider clock)
{
    private const int PeopleAtOnce = 1_000;

    public async Task<RehearsalResult> RunAsync(NudgePlan plan, CancellationToken cancellationToken)
    {
        if (plan.AudienceId is { } audience)
            await resolveAudience.RunAsync(audience, cancellationToken);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var occurrence = Occurrence.Plan(plan with { Key = $"rehearsal:{Guid.NewGuid()}" }, clock);
        db.Add(occurrence);
        await db.SaveChangesAsync(cancellationToken);
        await planDeliveries.InsertAllAsync(occurrence, plan, cancellationToken);
        var result = await CountAsync(occurrence, plan, cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return result;
    }

    private async Task<RehearsalResult> CountAsync(Occurrence occurrence, NudgePlan plan, CancellationToken cancellationToken)
    {
        var (now, later, skipped) = (0, 0, new Dictionary<DeliveryReason, int>());
        var (calls, lastStart) = (0, plan.PlannedFor);
        for (long last = 0; ;)
        {
            var people = await due.ReadPlannedAsync(occurrence.Id, last, PeopleAtOnce, cancellationToken);
            if (people.Count == 0)
                break;

            last = people[^1].Id;
            foreach (var person in people)
            {
                var start = person.PlannedFor > clock.GetUtcNow() ? person.PlannedFor : clock.GetUtcNow();
                switch (DeliveryGate.Decide(person, occurrence, start, options.Value.NudgesPerWeek))
                {
                    case GateVerdict.Skip skip:
                        skipped[skip.Reason] = skipped.GetValueOrDefault(skip.Reason) + 1;
                        continue;
                    case GateVerdict.Wait wait:
                        later++;
                        start = wait.Until;
                        break;
                    default:
                        now++;
                        break;
                }

                calls += person.Chat is null ? 2 : 1;
                if (start > lastStart) lastStart = start;
            }
        }

        // The last to start may start together with many others; before that the pace is what takes time.
        var rate = options.Value.CallsPerSecond * (1 - options.Value.ReservedForReplies);
        var paced = plan.PlannedFor + TimeSpan.FromSeconds(calls / rate);
        return new RehearsalResult(now, later, skipped, now + later == 0 ? null : paced > lastStart ? paced : lastStart);
    }
}

/// <param name="AtOnce">Get it at the planned time.</param>
/// <param name="Later">Get it later: quiet hours, pause, budget.</param>
/// <param name="Skipped">Do not get it, by reason.</param>
/// <param name="FinishedBy">When the last has it, by estimate; null when nobody gets it.</param>
internal sealed record RehearsalResult(int AtOnce, int Later, IReadOnlyDictionary<DeliveryReason, int> Skipped, DateTimeOffset? FinishedBy)
{
    public int Total => AtOnce + Later + Skipped.Values.Sum();
}
