using CommsBot.Audiences;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Kudos;

/// <summary>What the person whose turn it is gave and received. Nobody else's can be read.</summary>
internal sealed class ReadKudos(CommsBotDbContext db, ReadNomination readNomination)
{
    public const int PageSize = 5;
    private const int MostPages = 1_000;

    public async Task<KudosView> RunAsync(PersonId me, KudosSide side, int page, TeamsTurn turn, CancellationToken cancellationToken)
    {
        page = Math.Clamp(page, 0, MostPages);
        var all = db.Set<Nomination>().AsNoTracking().Where(n => n.TenantId == turn.TenantId);
        // Without words is what was about somebody who was forgotten. Of what waits for approval or was taken back by the nominator the nominee knows nothing.
        all = side == KudosSide.Given
            ? all.Where(n => n.NominatorId == me && n.Reason != "")
            : all.Where(n => (n.State == NominationState.Approved || n.State == NominationState.TakenOut) && n.Nominees.Any(p => p.PersonId == me && p.NoticeClaimedAt != null));
        var ids = await all
            .OrderByDescending(n => n.MadeAt).ThenByDescending(n => n.Id)
            .Skip(page * PageSize).Take(PageSize + 1)
            .Select(n => new { n.Id, n.MadeAt })
            .ToListAsync(cancellationToken);

        List<Kudo> items = [];
        foreach (var row in ids.Take(PageSize))
        {
            var view = await readNomination.WholeAsync(row.Id, cancellationToken);
            items.Add(new Kudo(
                row.Id,
                side == KudosSide.Given ? ValueLook.JoinNames(view.Names, turn.Culture) : view.NominatorName,
                view.Value, view.Reason, TimeZoneInfo.ConvertTime(row.MadeAt, turn.TimeZone), view.State, view.IsPublished));
        }

        return new KudosView(side, page, ids.Count > PageSize, items);
    }
}
