using CommsBot.Audiences;
using CommsBot.Graph.Posting;
using CommsBot.Localization;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts.Posting;

/// <summary>Puts a week's post together from what may be told at this very moment; made anew for each attempt, and for each look ahead.</summary>
internal sealed class ComposeShoutOut(CommsBotDbContext db, Readiness readiness, NominateLink link, IOptions<PostingOptions> posting)
{
    // More than a year of posts: nobody waits unseen behind the first of them.
    private const int MostCandidates = 1_000;

    /// <param name="channel">Nominations made in chats go with any team's channel; what was made in another team's stays there. Outside teams: all.</param>
    /// <param name="week">Of the marker.</param>
    /// <param name="own">The shout-out whose nominations are its own already.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public async Task<ComposedShoutOut> RunAsync(ShoutOutChannel channel, IsoWeek week, ShoutOutId? own, CancellationToken cancellationToken)
    {
        var teamId = channel.TeamId;
        var open = db.Set<Nomination>().AsNoTracking()
            .Where(n => n.TenantId == channel.TenantId && (n.ShoutOutId == null || n.ShoutOutId == own))
            .Where(n => teamId == null || n.TeamId == null || n.TeamId == teamId);
        var ready = await open.Where(readiness.IsReady()).Include(n => n.Nominees)
            .OrderBy(n => n.MadeAt).ThenBy(n => n.Id)
            .Take(MostCandidates)
            .ToListAsync(cancellationToken);
        var items = await TellAsync(ready, cancellationToken);
        if (channel.Order == ShoutOutOrder.FairRotation)
            items = FairRotation.Order(items, NamesOf, await LastNamedAsync(channel.TenantId, items, null, cancellationToken));

        var face = FaceOf(channel, channel.MarkerOf(week));
        face = face with { Items = ShoutOutPost.Fitting(face, [.. items.Take(channel.MostItems)], posting.Value.MostBytes) };
        var waiting = await open
            .Where(n => n.TeamName != null || n.Nominees.Any(p => p.DeclinedAt == null))
            .CountAsync(n => n.State == NominationState.AwaitingApproval || n.State == NominationState.Approved, cancellationToken);
        return new ComposedShoutOut(face, waiting - face.Items.Count);
    }

    /// <summary>What a post shows by now, in the order in which it was posted; nothing when nobody is left in it.</summary>
    public async Task<ShoutOutFace> AgainAsync(ShoutOutChannel channel, ShoutOut posted, CancellationToken cancellationToken)
    {
        var nominations = await db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees)
            .Where(n => n.ShoutOutId == posted.Id && n.State == NominationState.Approved)
            .OrderBy(n => n.MadeAt).ThenBy(n => n.Id)
            .ToListAsync(cancellationToken);
        var items = await TellAsync(nominations, cancellationToken);
        if (channel.Order == ShoutOutOrder.FairRotation)
            items = FairRotation.Order(items, NamesOf, await LastNamedAsync(channel.TenantId, items, posted.ClaimedAt, cancellationToken));
        return FaceOf(channel, posted.Marker) with { Items = items };
    }

    private ShoutOutFace FaceOf(ShoutOutChannel channel, string marker)
    {
        var culture = Languages.FromLocale(channel.Language);
        return new ShoutOutFace(marker, channel.Greeting, [], link.To(new ShoutOutTexts(culture).NominateCommand), culture);
    }

    private static IReadOnlyList<string> NamesOf(ShoutOutItem item) =>
        item.TeamName is { } team ? [$"team:{PersonName.Key(team)}"] : [.. item.Nominees.Select(n => n.TeamsUserId)];

    private async Task<IReadOnlyList<ShoutOutItem>> TellAsync(IReadOnlyList<Nomination> nominations, CancellationToken cancellationToken)
    {
        var ids = nominations.SelectMany(n => n.Nominees.Select(p => p.PersonId).Append(n.NominatorId)).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        return
        [
            .. nominations
                .Select(n => new ShoutOutItem(
                    n.Id,
                    [
                        .. n.Nominees.Where(p => readiness.MayBeNamed(p) && people[p.PersonId].LeftAt is null).OrderBy(p => p.Place).Select(p => people[p.PersonId])
                            .Select(p => new NamedPerson(p.Address, p.Name, p.EntraObjectId)),
                    ],
                    n.Value,
                    n.Reason,
                    people[n.NominatorId].Name,
                    n.TeamName) { Helped = n.Helped })
                .Where(item => item.Nominees.Count > 0 || item.TeamName is not null),
        ];
    }

    private async Task<IReadOnlyDictionary<string, DateTimeOffset>> LastNamedAsync(
        string tenantId, IReadOnlyList<ShoutOutItem> items, DateTimeOffset? before, CancellationToken cancellationToken)
    {
        var published =
            from n in db.Set<Nomination>().AsNoTracking()
            join s in db.Set<ShoutOut>() on n.ShoutOutId equals s.Id
            where n.TenantId == tenantId && s.PostedAt != null && (before == null || s.PostedAt < before)
            select new { Nomination = n, s.PostedAt };
        var wanted = items.Select(i => i.NominationId).ToList();
        var nominees = db.Set<Nominee>().Where(p => wanted.Contains(p.NominationId)).Select(p => p.PersonId);
        var people = await (
            from p in published
            from nominee in p.Nomination.Nominees
            where nominees.Contains(nominee.PersonId) && nominee.DeclinedAt == null
            join person in db.Set<Person>() on nominee.PersonId equals person.Id
            select new { person.TeamsUserId, person.EntraObjectId, p.PostedAt }).ToListAsync(cancellationToken);
        var names = items.Select(i => i.TeamName).Where(t => t != null).Distinct().ToList();
        var teams = await published.Where(p => names.Contains(p.Nomination.TeamName)).Select(p => new { p.Nomination.TeamName, p.PostedAt }).ToListAsync(cancellationToken);
        return people.Select(p => (Key: p.TeamsUserId ?? p.EntraObjectId ?? "", At: p.PostedAt!.Value))
            .Concat(teams.Select(t => (Key: $"team:{PersonName.Key(t.TeamName!)}", At: t.PostedAt!.Value)))
            .GroupBy(n => n.Key).ToDictionary(n => n.Key, n => n.Max(x => x.At));
    }
}

/// <param name="Face">What the post shows; without items there is nothing to celebrate.</param>
/// <param name="Waiting">How many nominations are under way that are not in it.</param>
internal sealed record ComposedShoutOut(ShoutOutFace Face, int Waiting);
