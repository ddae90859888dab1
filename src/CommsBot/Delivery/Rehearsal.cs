using CommsBot.Audiences;
using Microsoft.Extensions.Options;

namespace CommsBot.Delivery;

/// <summary>What would become of a plan right now, by the gate that sends ask, too. It only reads, so it holds nobody up.</summary>
internal sealed class Rehearsal(
    ResolveAudience resolveAudience, DueTimes dueTimes, DueDeliveries due, IOptions<DeliveryOptions> options, TimeProvider clock)
{
    private const int PeopleAtOnce = 1_000;

    public async Task<RehearsalResult> RunAsync(NudgePlan plan, CancellationToken cancellationToken)
    {
        if (plan.AudienceId is { } audience)
            await resolveAudience.RunAsync(audience, cancellationToken);

        var occurrence = Occurrence.Plan(plan, clock);
        var times = (await dueTimes.ReadAsync(plan, cancellationToken)).ToDictionary(t => t.Zone ?? "", t => t.DueAt);
        var (now, later, skipped) = (0, 0, new Dictionary<DeliveryReason, int>());
        var (calls, lastStart) = (0, plan.PlannedFor);
        for (var read = 0; ;)
        {
            var people = await due.ReadPlanAsync(plan, read, PeopleAtOnce, cancellationToken);
            if (people.Count == 0)
                break;

            read += people.Count;
            foreach (var person in people)
            {
                var plannedFor = times.GetValueOrDefault(person.Hours.TimeZone ?? "", plan.PlannedFor);
                var start = plannedFor > clock.GetUtcNow() ? plannedFor : clock.GetUtcNow();
                switch (DeliveryGate.Decide(person, occurrence, start, options.Value))
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
