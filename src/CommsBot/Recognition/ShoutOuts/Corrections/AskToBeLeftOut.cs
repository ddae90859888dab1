using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Asking;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.Stewards;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

/// <summary>
/// Somebody would rather not be named in a post that is out already: whoever looks after it is asked to take the name out.
/// </summary>
internal sealed class AskToBeLeftOut(
    CommsBotDbContext db, People people, ReadNotice readNotice, ShoutOutStewards stewards, OweStewards owe, TimeProvider clock) : IStewardMessage
{
    public StewardTopic Topic => StewardTopic.LeaveOut;

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
        var channel = await ChannelOfAsync(post, cancellationToken);
        var readers = await stewards.FindAsync(channel.TenantId, [channel], cancellationToken);
        DateTimeOffset? now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var wish = db.Set<Nominee>().Where(p => p.PersonId == person && db.Set<Nomination>().Any(n => n.Id == p.NominationId && n.ShoutOutId == post));
        if (await wish.Where(p => p.LeaveOutTellAt <= now).ExecuteUpdateAsync(p => p.SetProperty(x => x.LeaveOutTellAt, (DateTimeOffset?)null), cancellationToken) == 0)
            return;

        await owe.RunAsync(readers, Topic, $"{post}/{person}", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<CardMessage?> WriteAsync(IReadOnlyList<string> about, CultureInfo culture, CancellationToken cancellationToken)
    {
        var parts = about[0].Split('/');
        var (post, person) = (ITypedId<ShoutOutId>.TryParse(parts[0])!.Value, ITypedId<PersonId>.TryParse(parts[1])!.Value);
        // Taken out meanwhile, or forgotten.
        if (await NamedIn(post).Where(p => p.PersonId == person).Select(p => (NominationId?)p.NominationId).FirstOrDefaultAsync(cancellationToken) is not { } item)
            return null;

        var row = await db.Set<ShoutOut>().AsNoTracking().SingleAsync(s => s.Id == post, cancellationToken);
        var name = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Name).SingleAsync(cancellationToken);
        return Card(row, item, name, (await ChannelOfAsync(post, cancellationToken)).Name, new ShoutOutTexts(culture));
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

    private Task<ShoutOutChannel> ChannelOfAsync(ShoutOutId post, CancellationToken cancellationToken) => db.Set<ShoutOut>().Where(s => s.Id == post)
        .Join(db.Set<ShoutOutChannel>(), s => s.ChannelId, c => c.ChannelId, (_, c) => c).AsNoTracking().SingleAsync(cancellationToken);

    private IQueryable<Nominee> NamedIn(ShoutOutId post) => db.Set<Nominee>().Where(p => p.DeclinedAt == null
        && db.Set<Nomination>().Any(n => n.Id == p.NominationId && n.ShoutOutId == post && n.State == NominationState.Approved
            && db.Set<ShoutOut>().Any(s => s.Id == post && s.State == ShoutOutState.Posted)));
}
