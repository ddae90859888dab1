using CommsBot.Audiences;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.Nominations;

internal sealed class ReadNotice(CommsBotDbContext db, Readiness readiness, IOptions<RecognitionOptions> options)
{
    public async Task<NoticeView> RunAsync(NominationId id, PersonId nominee, CancellationToken cancellationToken)
    {
        var read = await db.Set<Nomination>().AsNoTracking()
            .Where(n => n.Id == id)
            .Select(n => new
            {
                n.Value,
                n.Reason,
                n.Helped,
                n.MessageLink,
                n.State,
                Nominee = n.Nominees.Single(p => p.PersonId == nominee),
                NominatorName = db.Set<Person>().Where(p => p.Id == n.NominatorId).Select(p => p.Name).Single(),
                IsPublished = db.Set<ShoutOut>().Any(s => s.Id == n.ShoutOutId && s.PostedAt != null),
            })
            .SingleAsync(cancellationToken);

        var state = read switch
        {
            { State: NominationState.TakenOut } => NoticeState.TakenOut,
            { IsPublished: true } when !readiness.MayBeNamed(read.Nominee) => NoticeState.NotNamed,
            { IsPublished: true, Nominee.LeaveOutAskedAt: not null } => NoticeState.LeaveOutAsked,
            { IsPublished: true } => NoticeState.Published,
            { State: not NominationState.Approved } => NoticeState.Gone,
            { Nominee.DeclinedAt: not null } => NoticeState.Declined,
            { Nominee.ConsentedAt: not null } => NoticeState.Consented,
            _ when options.Value.Consent == NomineeConsent.AskFirst => NoticeState.Asked,
            _ => NoticeState.SilenceIsConsent,
        };
        return new NoticeView(id, read.NominatorName, read.Value, read.Reason, state) { Helped = read.Helped, MessageLink = read.MessageLink };
    }
}
