using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Afterwards;

internal sealed class ReadPostedNotice(CommsBotDbContext db, Readiness readiness)
{
    /// <summary>
    /// What a post says of one person now. Whom their own nominations name stays as they were told: that somebody is left out since may tell of a wish which
    /// is not theirs to know.
    /// </summary>
    public async Task<PostedNoticeView> RunAsync(ShoutOutNotice notice, CancellationToken cancellationToken)
    {
        var (me, told) = (notice.PersonId, notice.ClaimedAt);
        var post = await db.Set<ShoutOut>().AsNoTracking().SingleAsync(s => s.Id == notice.ShoutOutId, cancellationToken);
        var mine = await db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees)
            .Where(n => n.ShoutOutId == notice.ShoutOutId && (n.NominatorId == me || n.Nominees.Any(p => p.PersonId == me)))
            .Where(n => n.State == NominationState.Approved || (told != null && n.State == NominationState.TakenOut))
            .OrderBy(n => n.MadeAt).ToListAsync(cancellationToken);
        var ids = mine.SelectMany(n => n.Nominees.Select(p => p.PersonId).Append(n.NominatorId)).ToHashSet();
        var names = await db.Set<CommsBot.Audiences.Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return new PostedNoticeView(
            [
                .. mine.Where(n => n.State == NominationState.Approved && n.Nominees.Any(p => p.PersonId == me && readiness.MayBeNamed(p)))
                    .Select(n => new ReceivedThanks(n.Value, n.Reason, names[n.NominatorId])),
            ],
            [
                .. mine.Where(n => n.NominatorId == me)
                    .SelectMany(n => n.TeamName is { } team
                        ? [team]
                        : n.Nominees.Where(p => readiness.MayBeNamed(p) || p.DeclinedAt >= told).OrderBy(p => p.Place).Select(p => names[p.PersonId]))
                    .Distinct(),
            ],
            post.WebUrl)
        {
            Post = notice.ShoutOutId, IsWithdrawn = post.State == ShoutOutState.Withdrawn,
        };
    }
}
