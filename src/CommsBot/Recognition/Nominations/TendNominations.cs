using CommsBot.Recognition.Approval;
using CommsBot.Recognition.Endorsements;
using CommsBot.Recognition.Stewards;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Nominations;

/// <summary>
/// Does what nominations wait for: managers to ask, nominees and nominators to tell, cards to post and to bring up to date. Each step is claimed by a
/// conditional update, so that runs at once, restarts and several nodes do it once.
/// </summary>
internal sealed class TendNominations(CommsBotDbContext db, Readiness readiness, IServiceScopeFactory scopes, TimeProvider clock) : IJob
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var all = db.Set<Nomination>().AsNoTracking();
        var unasked = all.Where(n => n.State == NominationState.AwaitingApproval && n.ManagersAskedAt == null);
        await EachAsync<AskForApproval, NominationId>(unasked.Select(n => n.Id), (ask, id) => ask.RunAsync(id, cancellationToken), cancellationToken);
        var owed = db.Set<StewardNotice>().AsNoTracking().Where(n => n.ClaimedAt == null && n.Topic == StewardTopic.Approval);
        await EachAsync<TellStewards, StewardNotice>(owed.OrderBy(n => n.OwedAt), (tell, notice) => tell.RunAsync([notice], cancellationToken), cancellationToken);

        var untold = all.Where(n => n.State == NominationState.Approved).SelectMany(n => n.Nominees).Where(n => n.NoticeClaimedAt == null && n.DeclinedAt == null);
        await EachAsync<TellNominee, Nominee>(untold, (tell, nominee) => tell.RunAsync(nominee, cancellationToken), cancellationToken);

        var now = clock.GetUtcNow();
        var untrue = db.Set<Nominee>().AsNoTracking().Where(n => n.NoticeDueAt <= now && n.NoticeActivityId != null);
        await EachAsync<RewriteNotice, Nominee>(untrue, (rewrite, nominee) => rewrite.RunAsync(nominee, cancellationToken), cancellationToken);

        var undecided = all.Where(n => n.OwesNominatorWord);
        await EachAsync<TellNominator, NominationId>(undecided.Select(n => n.Id), (tell, id) => tell.RunAsync(id, cancellationToken), cancellationToken);

        var unposted = all.Where(n => n.PlaceId != null && n.CardClaimedAt == null && n.Nominees.All(p => p.NoticeClaimedAt != null || p.DeclinedAt != null))
            .Where(readiness.IsReady());
        await EachAsync<EndorsementCards, NominationId>(unposted.Select(n => n.Id), (cards, id) => cards.PostAsync(id, cancellationToken), cancellationToken);

        var stale = all.Where(n => n.IsCardStale && n.CardActivityId != null);
        await EachAsync<EndorsementCards, NominationId>(stale.Select(n => n.Id), (cards, id) => cards.UpdateAsync(id, cancellationToken), cancellationToken);
    }

    private async Task EachAsync<TStep, TItem>(IQueryable<TItem> items, Func<TStep, TItem, Task> run, CancellationToken cancellationToken)
        where TStep : notnull
    {
        foreach (var item in await items.ToListAsync(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            await run(scope.ServiceProvider.GetRequiredService<TStep>(), item);
        }
    }
}
