using CommsBot.Audiences;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Endorsements;

/// <summary>Seconds a nomination where its card is: once a person, and neither the nominator nor a nominee.</summary>
internal sealed class EndorseNomination(CommsBotDbContext db, NominationWork work, TimeProvider clock)
{
    public async Task<EndorseOutcome> RunAsync(NominationId id, PersonId person, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var found = await db.Set<Nomination>().AsNoTracking()
            .Where(n => n.Id == id && n.TenantId == turn.TenantId && n.PlaceId == turn.PlaceId && n.CardClaimedAt != null && n.State == NominationState.Approved)
            .Select(n => new { IsOwn = n.NominatorId == person, IsAboutThem = n.Nominees.Any(p => p.PersonId == person) })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return EndorseOutcome.Gone;
        if (found.IsOwn)
            return EndorseOutcome.Own;
        if (found.IsAboutThem)
            return EndorseOutcome.AboutThem;

        db.Add(new Endorsement { NominationId = id, PersonId = person, At = clock.GetUtcNow(), Words = "" });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return EndorseOutcome.Counted;
        }

        await db.Set<Nomination>().Where(n => n.Id == id).ExecuteUpdateAsync(n => n.SetProperty(x => x.IsCardStale, true), cancellationToken);
        work.Wake();
        return EndorseOutcome.Counted;
    }
}

internal enum EndorseOutcome
{
    Counted,
    Own,
    AboutThem,
    Gone,
}
