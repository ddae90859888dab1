using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Asking;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

/// <summary>
/// Somebody would rather not be named in a post that is out already: whoever looks after it is asked to take the name out. They may be asked twice when
/// telling them was broken off, but never not at all.
/// </summary>
internal sealed class AskToBeLeftOut(CommsBotDbContext db, People people, ReadNotice readNotice, ShoutOutStewards stewards, TimeProvider clock)
{
    private static readonly TimeSpan TellingTakes = TimeSpan.FromMinutes(10);

    /// <summary>On the notice of one nomination, or of a post: it counts for all of the post.</summary>
    public async Task<CardActionAnswer> AskAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var me = await people.GetSenderAsync(turn, cancellationToken);
        var post = ITypedId<ShoutOutId>.TryParse(request.Text(CorrectionCards.ShoutOutField));
        var nomination = NominationActions.IdOf(request);
        if (nomination is { } own)
            post = await db.Set<Nomination>().Where(n => n.Id == own && n.Nominees.Any(p => p.PersonId == me)).Select(n => n.ShoutOutId).SingleOrDefaultAsync(cancellationToken);

        if (post is { } id)
        {
            DateTimeOffset? now = clock.GetUtcNow();
            await NamedIn(id).Where(p => p.PersonId == me && p.LeaveOutAskedAt == null)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.LeaveOutAskedAt, now).SetProperty(x => x.LeaveOutTellAt, now), cancellationToken);
        }

        return nomination is { } known && post is not null
            ? new CardActionAnswer.Show(NoticeCard.Create(await readNotice.RunAsync(known, me, cancellationToken), turn.Culture))
            : new CardActionAnswer.Say(new NominationTexts(turn.Culture).NoticeLeaveOutAsked);
    }

    /// <summary>Those whose wish is still to be told.</summary>
    public async Task<IReadOnlyList<(ShoutOutId Post, PersonId Person)>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await db.Set<Nominee>().Where(p => p.LeaveOutTellAt <= now)
            .Join(db.Set<Nomination>(), p => p.NominationId, n => n.Id, (p, n) => new { n.ShoutOutId, p.PersonId })
            .Distinct().ToListAsync(cancellationToken);
        return [.. due.Where(d => d.ShoutOutId is not null).Select(d => (d.ShoutOutId!.Value, d.PersonId))];
    }

    public async Task TellAsync(ShoutOutId post, PersonId person, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var until = now + TellingTakes;
        var wish = db.Set<Nominee>().Where(p => p.PersonId == person && db.Set<Nomination>().Any(n => n.Id == p.NominationId && n.ShoutOutId == post));
        if (await wish.Where(p => p.LeaveOutTellAt <= now).ExecuteUpdateAsync(p => p.SetProperty(x => x.LeaveOutTellAt, until), cancellationToken) == 0)
            return;

        // Taken out meanwhile, or forgotten.
        if (await NamedIn(post).Where(p => p.PersonId == person).Select(p => (NominationId?)p.NominationId).FirstOrDefaultAsync(cancellationToken) is { } item)
        {
            var row = await db.Set<ShoutOut>().AsNoTracking().SingleAsync(s => s.Id == post, cancellationToken);
            var channel = await db.Set<ShoutOutChannel>().AsNoTracking().SingleAsync(c => c.ChannelId == row.ChannelId, cancellationToken);
            var name = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Name).SingleAsync(cancellationToken);
            await stewards.TellAsync(row.TenantId, [channel], texts => Card(row, item, name, channel.Name, texts), cancellationToken);
        }

        await wish.Where(p => p.LeaveOutTellAt == until).ExecuteUpdateAsync(p => p.SetProperty(x => x.LeaveOutTellAt, (DateTimeOffset?)null), cancellationToken);
    }

    /// <summary>Pure.</summary>
    public static CardMessage Card(ShoutOut row, NominationId item, string name, string channel, ShoutOutTexts own)
    {
        var texts = new CorrectionTexts(own.Culture);
        var title = texts.RequestTitle(name, row.Week.ToString());
        return new CardMessage(
            ShoutOutNewsCard.Create(
                channel is "" ? own.TheChannel : channel, title, texts.RequestText,
                [
                    CorrectionCards.Action(texts.RequestLook, ShoutOutVerbs.CorrectItem, row.Id, item) with { Style = AdaptiveActionStyle.Positive },
                    .. row.WebUrl is { } url ? (IEnumerable<AdaptiveAction>)[new AdaptiveOpenUrlAction(url) { Title = own.OpenPost }] : [],
                ],
                own),
            title);
    }

    private IQueryable<Nominee> NamedIn(ShoutOutId post) => db.Set<Nominee>().Where(p => p.DeclinedAt == null
        && db.Set<Nomination>().Any(n => n.Id == p.NominationId && n.ShoutOutId == post && n.State == NominationState.Approved
            && db.Set<ShoutOut>().Any(s => s.Id == post && s.State == ShoutOutState.Posted)));
}
