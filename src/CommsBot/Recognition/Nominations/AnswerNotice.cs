using CommsBot.Audiences;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CommsBot.Recognition.Nominations;

/// <summary>A nominee says whether they may be named; they can change their mind until the shout-out is posted.</summary>
internal sealed class AnswerNotice(CommsBotDbContext db, NominationWork work, TimeProvider clock)
{
    public Task ConsentAsync(NominationId id, PersonId nominee, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return ChangeAsync(id, nominee, n => n.SetProperty(x => x.ConsentedAt, now).SetProperty(x => x.DeclinedAt, (DateTimeOffset?)null), cancellationToken);
    }

    public Task DeclineAsync(NominationId id, PersonId nominee, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return ChangeAsync(id, nominee, n => n.SetProperty(x => x.DeclinedAt, now).SetProperty(x => x.ConsentedAt, (DateTimeOffset?)null), cancellationToken);
    }

    private async Task ChangeAsync(NominationId id, PersonId nominee, Action<UpdateSettersBuilder<Nominee>> change, CancellationToken cancellationToken)
    {
        var changed = await db.Set<Nominee>()
            .Where(n => n.NominationId == id && n.PersonId == nominee)
            .Where(n => !db.Set<Nomination>().Any(x => x.Id == id && db.Set<ShoutOut>().Any(s => s.Id == x.ShoutOutId && s.PostedAt != null)))
            .ExecuteUpdateAsync(change, cancellationToken);
        if (changed == 0)
            return;

        await db.Set<Nomination>().Where(n => n.Id == id).ExecuteUpdateAsync(n => n.SetProperty(x => x.IsCardStale, true), cancellationToken);
        work.Wake();
    }
}
