using System.Linq.Expressions;
using CommsBot.Audiences;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.Nominations;

/// <summary>
/// Which nominations may be published, and which of their nominees may be named: it is approved, each nominee has answered or has had
/// their time to, and somebody is left to be named.
/// </summary>
internal sealed class Readiness(CommsBotDbContext db, IOptions<RecognitionOptions> options, TimeProvider clock)
{
    private bool AsksFirst => options.Value.Consent == NomineeConsent.AskFirst;

    public Expression<Func<Nomination, bool>> IsReady()
    {
        var asksFirst = AsksFirst;
        var isAtOnce = options.Value.NoticeHours == 0;
        DateTimeOffset? toldBefore = clock.GetUtcNow() - TimeSpan.FromHours(options.Value.NoticeHours);
        return n => n.State == NominationState.Approved
            && (n.TeamName != null || n.Nominees.Any(p => p.DeclinedAt == null && (!asksFirst || p.ConsentedAt != null) && db.Set<Person>().Any(x => x.Id == p.PersonId && x.LeftAt == null)))
            && n.Nominees.All(p => p.DeclinedAt != null || p.ConsentedAt != null || isAtOnce || p.NoticeClaimedAt <= toldBefore);
    }

    /// <summary><see cref="MayBeNamed"/>, for the database.</summary>
    public Expression<Func<Nominee, bool>> IsNamed()
    {
        var asksFirst = AsksFirst;
        return p => p.DeclinedAt == null && (!asksFirst || p.ConsentedAt != null);
    }

    public bool MayBeNamed(Nominee nominee) => nominee.DeclinedAt is null && (!AsksFirst || nominee.ConsentedAt is not null);
}
