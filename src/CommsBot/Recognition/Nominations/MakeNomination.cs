using CommsBot.Recognition.Endorsements;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.Nominations;

/// <summary>
/// Writes a nomination down, once per <see cref="NominatedBy.Origin"/>; repeats change nothing. Whom the same person has nominated for the same value
/// this week already is endorsed instead. The unique indexes decide; who loses looks again.
/// </summary>
internal sealed class MakeNomination(CommsBotDbContext db, NominationWork work, IOptions<RecognitionOptions> options, TimeProvider clock)
{
    private const int MostAttempts = 10;

    public async Task<MakeOutcome> RunAsync(CompleteNomination complete, NominatedBy by, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(complete, by, cancellationToken);
            }
            catch (DbUpdateException exception) when (exception.IsUniqueViolation() && attempt < MostAttempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<MakeOutcome> TryAsync(CompleteNomination complete, NominatedBy by, CancellationToken cancellationToken)
    {
        if (await IsMadeAsync(by, cancellationToken))
            return MakeOutcome.Made;

        var repeated = await FindRepeatedAsync(complete, by, cancellationToken);
        // What it repeats may be itself: the same tap twice, the other one written down a moment ago.
        if (repeated.Count > 0 && await IsMadeAsync(by, cancellationToken))
            return MakeOutcome.Made;

        await EndorseAsync(repeated.Values.Distinct(), complete.Reason, by, cancellationToken);
        var fresh = complete with { Nominees = [.. complete.Nominees.Where(n => !repeated.ContainsKey(n.ToString()))] };
        var isRepeat = complete.TeamName is null ? fresh.Nominees.Count == 0 : repeated.Count > 0;
        if (!isRepeat)
        {
            if (await FreeSlotAsync(by, cancellationToken) is not { } slot)
                return MakeOutcome.WeekIsFull;

            db.Add(Nomination.Make(fresh, by, slot, options.Value.NeedsApproval ? NominationState.AwaitingApproval : NominationState.Approved, clock));
        }

        await db.SaveChangesAsync(cancellationToken);
        work.Wake();
        return isRepeat ? MakeOutcome.Endorsed : MakeOutcome.Made;
    }

    private Task<bool> IsMadeAsync(NominatedBy by, CancellationToken cancellationToken) =>
        db.Set<Nomination>().AnyAsync(n => n.Origin == by.Origin, cancellationToken);

    /// <returns>By person, or the empty text for the team: the living nomination that this one repeats.</returns>
    private async Task<Dictionary<string, NominationId>> FindRepeatedAsync(CompleteNomination complete, NominatedBy by, CancellationToken cancellationToken)
    {
        if (complete.TeamName is not null)
        {
            var key = Nomination.TeamKey(complete, by);
            return await db.Set<Nomination>().Where(n => n.TeamRepeatKey == key).Select(n => n.Id).ToDictionaryAsync(_ => "", cancellationToken);
        }

        var keys = complete.Nominees.Select(n => Nomination.RepeatKey(by, complete.Value, n.ToString())).ToList();
        return await db.Set<Nominee>().Where(n => keys.Contains(n.RepeatKey!))
            .ToDictionaryAsync(n => n.PersonId.ToString(), n => n.NominationId, cancellationToken);
    }

    private async Task EndorseAsync(IEnumerable<NominationId> nominations, string words, NominatedBy by, CancellationToken cancellationToken)
    {
        foreach (var id in nominations)
        {
            if (await db.Set<Endorsement>().AnyAsync(e => e.NominationId == id && e.PersonId == by.NominatorId, cancellationToken))
                continue;

            db.Add(new Endorsement { NominationId = id, PersonId = by.NominatorId, At = clock.GetUtcNow(), Words = words });
            await db.Set<Nomination>().Where(n => n.Id == id).ExecuteUpdateAsync(n => n.SetProperty(x => x.IsCardStale, true), cancellationToken);
        }
    }

    private async Task<int?> FreeSlotAsync(NominatedBy by, CancellationToken cancellationToken)
    {
        var taken = await db.Set<Nomination>()
            .Where(n => n.NominatorId == by.NominatorId && n.Week == by.Week && n.Slot != null)
            .Select(n => n.Slot!.Value)
            .ToListAsync(cancellationToken);
        return Enumerable.Range(1, options.Value.MostPerWeek).Select(slot => (int?)slot).FirstOrDefault(slot => !taken.Contains(slot!.Value));
    }
}

internal enum MakeOutcome
{
    Made,

    /// <summary>All of it repeats what the same person has nominated this week.</summary>
    Endorsed,

    /// <summary>As many as there can be.</summary>
    WeekIsFull,
}
