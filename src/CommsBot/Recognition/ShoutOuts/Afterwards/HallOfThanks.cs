using CommsBot.Audiences;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Corrections;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Afterwards;

/// <summary>
/// <c>shout-outs</c>: what was posted, page by page. In a channel its own; in a chat all of them, for managers, since channels may be private. Who looks after
/// a channel finds the way to correct its posts here.
/// </summary>
internal sealed class HallOfThanks(CommsBotDbContext db, ShoutOutChannels channels, ShoutOutRights rights, Readiness readiness)
{
    public const int PageSize = 5;
    private const int MostPages = 1_000;

    public Task ShowAsync(CommandRequest request, CancellationToken cancellationToken) => ShowAsync(request, HallUse.Browse, cancellationToken);

    /// <summary><c>shout-out correct</c> and <c>shout-out withdraw</c>: which one?</summary>
    public Task ShowToCorrectAsync(CommandRequest request, CancellationToken cancellationToken) => ShowAsync(request, HallUse.Correct, cancellationToken);

    public async Task<CardActionAnswer> TurnAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var use = request.Text(HallCard.UseField) == nameof(HallUse.Correct) ? HallUse.Correct : HallUse.Browse;
        var (card, sentence) = await CardAsync(request.Turn, Math.Clamp(request.Number(HallCard.PageField) ?? 0, 0, MostPages), use, cancellationToken);
        return card is not null ? new CardActionAnswer.Show(card.Card) : new CardActionAnswer.Say(sentence);
    }

    private async Task ShowAsync(CommandRequest request, HallUse use, CancellationToken cancellationToken)
    {
        var (card, sentence) = await CardAsync(request.Turn, 0, use, cancellationToken);
        await (card is not null ? request.Turn.ShowAsync(card, cancellationToken) : request.Turn.SayAsync(sentence, cancellationToken));
    }

    private async Task<(CardMessage? Card, string Sentence)> CardAsync(TeamsTurn turn, int page, HallUse use, CancellationToken cancellationToken)
    {
        var texts = new ShoutOutTexts(turn.Culture);
        if (turn.ChannelId is null && !await rights.IsManagerAsync(turn, cancellationToken))
            return (null, texts.OnlyInChannel(turn.TypedInChannel(texts.HallExample)));

        var channel = turn.ChannelId is null ? null : await channels.FindAsync(turn.TenantId, turn.ChannelId, cancellationToken);
        var mayCorrect = turn.ChannelId is null || await rights.MaySteerAsync(turn, channel?.GroupId, cancellationToken);
        if (use == HallUse.Correct && !mayCorrect)
            return (null, texts.StewardsOnly);

        var posts = await db.Set<ShoutOut>().AsNoTracking()
            .Where(s => s.TenantId == turn.TenantId && s.PostedAt != null && (turn.ChannelId == null || s.ChannelId == turn.ChannelId))
            .Where(s => s.State == ShoutOutState.Posted || use == HallUse.Correct)
            .OrderByDescending(s => s.PostedAt).ThenBy(s => s.Id)
            .Skip(page * PageSize).Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        List<HallEntry> entries = [];
        foreach (var post in posts.Take(PageSize))
        {
            entries.Add(new HallEntry(post, TimeZoneInfo.ConvertTime(post.PostedAt!.Value, turn.TimeZone), await NamesAsync(post.Id, cancellationToken))
            {
                Note = use == HallUse.Correct ? await NoteAsync(post, new CorrectionTexts(turn.Culture), cancellationToken) : null,
            });
        }

        return (new CardMessage(HallCard.Create(new HallPage(entries, page, posts.Count > PageSize, use) { MayCorrect = mayCorrect }, texts), texts.HallTitle), "");
    }

    private async Task<IReadOnlyList<string>> NamesAsync(ShoutOutId id, CancellationToken cancellationToken)
    {
        var nominations = await db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees)
            .Where(n => n.ShoutOutId == id && n.State == NominationState.Approved).OrderBy(n => n.MadeAt).ToListAsync(cancellationToken);
        var people = nominations.SelectMany(n => n.Nominees.Where(readiness.MayBeNamed).OrderBy(p => p.Place).Select(p => p.PersonId)).Distinct().ToList();
        var names = await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return [.. people.Where(names.ContainsKey).Select(p => names[p]), .. nominations.Select(n => n.TeamName).OfType<string>().Distinct()];
    }

    /// <summary>What is to be done about a post.</summary>
    private async Task<string?> NoteAsync(ShoutOut post, CorrectionTexts texts, CancellationToken cancellationToken)
    {
        var asking = await db.Set<Nomination>().Where(n => n.ShoutOutId == post.Id && n.State == NominationState.Approved)
            .SelectMany(n => n.Nominees).CountAsync(p => p.LeaveOutAskedAt != null && p.DeclinedAt == null, cancellationToken);
        var state = await db.Set<ShoutOutCorrection>().Where(c => c.ShoutOutId == post.Id).Select(c => (CorrectionState?)c.State).SingleOrDefaultAsync(cancellationToken);
        return asking > 0 ? texts.SomeAsk(asking)
            : state == CorrectionState.ByHand ? texts.NoteByHand
            : post.State == ShoutOutState.Withdrawn ? texts.NoteWithdrawn
            : null;
    }
}
