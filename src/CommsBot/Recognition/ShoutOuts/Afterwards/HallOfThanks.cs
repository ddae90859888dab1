using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Cards;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Afterwards;

/// <summary><c>shout-outs</c>: what was posted, page by page. In a channel its own; in a chat all of them, for managers, since channels may be private.</summary>
internal sealed class HallOfThanks(CommsBotDbContext db, ShoutOutRights rights, Readiness readiness)
{
    public const int PageSize = 5;
    private const int MostPages = 1_000;
    private const string PageField = "page";

    public async Task ShowAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var texts = new ShoutOutTexts(request.Turn.Culture);
        if (await CardAsync(request.Turn, 0, cancellationToken) is { } card)
            await request.Turn.ShowAsync(new CardMessage(card, texts.HallTitle), cancellationToken);
        else
            await request.Turn.SayAsync(texts.OnlyInChannel(request.Turn.TypedInChannel(texts.HallExample)), cancellationToken);
    }

    public async Task<CardActionAnswer> TurnAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        await CardAsync(request.Turn, Math.Clamp(request.Number(PageField) ?? 0, 0, MostPages), cancellationToken) is { } card
            ? new CardActionAnswer.Show(card)
            : new CardActionAnswer.Say(new ShoutOutTexts(request.Turn.Culture).StewardsOnly);

    private async Task<AdaptiveCard?> CardAsync(TeamsTurn turn, int page, CancellationToken cancellationToken)
    {
        if (turn.ChannelId is null && !await rights.IsManagerAsync(turn, cancellationToken))
            return null;

        var posts = await db.Set<ShoutOut>().AsNoTracking()
            .Where(s => s.TenantId == turn.TenantId && s.PostedAt != null && (turn.ChannelId == null || s.ChannelId == turn.ChannelId))
            .OrderByDescending(s => s.PostedAt).ThenBy(s => s.Id)
            .Skip(page * PageSize).Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        List<HallEntry> entries = [];
        foreach (var post in posts.Take(PageSize))
            entries.Add(new HallEntry(post, TimeZoneInfo.ConvertTime(post.PostedAt!.Value, turn.TimeZone), await NamesAsync(post.Id, cancellationToken)));
        return Card(entries, page, posts.Count > PageSize, new ShoutOutTexts(turn.Culture));
    }

    /// <summary>Pure.</summary>
    public static AdaptiveCard Card(IReadOnlyList<HallEntry> entries, int page, bool hasMore, ShoutOutTexts texts) => CardFrame.Create(
        texts.Culture,
        [
            CardFrame.Header("🎉", texts.Kind, texts.HallTitle),
            .. entries.Count == 0 ? (IEnumerable<AdaptiveElement>)[new AdaptiveTextBlock(texts.HallEmpty)] : [],
            .. entries.Select(entry => Row(entry, texts)),
        ],
        [
            .. page > 0 ? (IEnumerable<AdaptiveAction>)[Turn(texts.HallNewer, page - 1)] : [],
            .. hasMore ? (IEnumerable<AdaptiveAction>)[Turn(texts.HallOlder, page + 1)] : [],
        ]);

    private static AdaptiveContainer Row(HallEntry entry, ShoutOutTexts texts) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        SelectAction = entry.Post.WebUrl is { } url ? new AdaptiveOpenUrlAction(url) { Title = texts.OpenPost } : null,
        Items =
        [
            new AdaptiveTextBlock(AdaptiveText.Escape(entry.Post.Marker is "" ? entry.Post.Week.ToString() : entry.Post.Marker)) { Weight = AdaptiveTextWeight.Bolder },
            // Everybody in it may have been forgotten by now.
            .. entry.Names.Count == 0
                ? (IEnumerable<AdaptiveElement>)[]
                : [new AdaptiveTextBlock(AdaptiveText.Escape(ValueLook.JoinNames(entry.Names, texts.Culture))) { Spacing = AdaptiveSpacing.None }],
            CardFrame.Quiet(entry.Post is { Reactions: { } reactions, Replies: { } replies }
                ? $"{entry.PostedAt.ToString("D", texts.Culture)} · {texts.Reactions(reactions)} · {texts.Replies(replies)}"
                : entry.PostedAt.ToString("D", texts.Culture)),
        ],
    };

    private static AdaptiveExecuteAction Turn(string title, int page) => CardVerb.Execute(title, ShoutOutVerbs.Hall, new JsonObject { [PageField] = page });

    private async Task<IReadOnlyList<string>> NamesAsync(ShoutOutId id, CancellationToken cancellationToken)
    {
        var nominations = await db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees).Where(n => n.ShoutOutId == id).OrderBy(n => n.MadeAt).ToListAsync(cancellationToken);
        var people = nominations.SelectMany(n => n.Nominees.Where(readiness.MayBeNamed).OrderBy(p => p.Place).Select(p => p.PersonId)).Distinct().ToList();
        var names = await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return [.. people.Where(names.ContainsKey).Select(p => names[p]), .. nominations.Select(n => n.TeamName).OfType<string>().Distinct()];
    }
}

internal sealed record HallEntry(ShoutOut Post, DateTimeOffset PostedAt, IReadOnlyList<string> Names);
