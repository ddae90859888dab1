using CommsBot.Audiences;
using CommsBot.Privacy.Presets;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.Fairness;

/// <summary>Counts people and thanks, grouped in the database: no row of it is a person.</summary>
internal sealed class ReadFairness(CommsBotDbContext db, Readiness readiness, IOptions<PrivacyOptions> privacy, TimeProvider clock)
{
    private const int MostQuarters = 12;

    /// <param name="tenantId">The organisation; null in local mode, where there is one.</param>
    /// <param name="wanted">The quarter; null or one without posts: this one.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public async Task<FairnessView> RunAsync(string? tenantId, Quarter? wanted, CancellationToken cancellationToken)
    {
        var quarters = await QuartersAsync(tenantId, cancellationToken);
        var quarter = wanted is { } known && quarters.Contains(known) ? known : quarters[0];
        var cells = await CountAsync(tenantId, quarter, cancellationToken);
        var managers = await ManagersAsync(tenantId, cells, cancellationToken);

        // Where nothing is known of anybody (switched off, or no directory), there is nothing to compare.
        string ValueOf(FairnessCell cell, int dimension) =>
            dimension == (int)FairnessDimension.Manager && !managers.ContainsKey(cell.Values[dimension]) ? "" : cell.Values[dimension];
        List<int> dimensions = [.. Enum.GetValues<FairnessDimension>().Where(IsShown).Select(d => (int)d).Where(d => cells.Any(c => ValueOf(c, d) is not ""))];
        var decided = SmallGroups.Decide([.. cells.Select(c => c with { Values = [.. dimensions.Select(d => ValueOf(c, d))] })], dimensions.Count);
        return new FairnessView(quarter, cells.Sum(c => c.People), cells.Sum(c => c.Thanks), [.. dimensions.Select((d, i) => TableOf((FairnessDimension)d, decided[i], managers))])
        {
            Quarters = quarters,
        };
    }

    private static FairnessTable TableOf(
        FairnessDimension dimension, (IReadOnlyList<FairnessGroup> Groups, FairnessGroup? Others) decided, IReadOnlyDictionary<string, string> managers) =>
        new(
            dimension,
            dimension == FairnessDimension.Manager ? [.. decided.Groups.Select(g => g with { Name = managers.GetValueOrDefault(g.Name, "") })] : decided.Groups,
            decided.Others);

    private bool IsShown(FairnessDimension dimension) => dimension != FairnessDimension.Manager || privacy.Value.FairnessByManager;

    private async Task<IReadOnlyList<Quarter>> QuartersAsync(string? tenantId, CancellationToken cancellationToken)
    {
        var first = await db.Set<ShoutOut>().Where(s => s.State == ShoutOutState.Posted && (tenantId == null || s.TenantId == tenantId)).MinAsync(s => s.PostedAt, cancellationToken);
        List<Quarter> quarters = [Quarter.Of(clock.GetUtcNow())];
        while (first < quarters[^1].From && quarters.Count < MostQuarters)
            quarters.Add(quarters[^1].Previous);
        return quarters;
    }

    private async Task<IReadOnlyList<FairnessCell>> CountAsync(string? tenantId, Quarter quarter, CancellationToken cancellationToken)
    {
        var here = db.Set<Person>().Where(p => (tenantId == null || p.TenantId == tenantId) && p.LeftAt == null && !p.IsGuest);
        var heads = await here
            .GroupBy(p => new { p.Department, p.Office, p.Country, p.ManagerEntraObjectId })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);

        DateTimeOffset? from = quarter.From, until = quarter.Until;
        var published = db.Set<Nomination>()
            .Where(n => n.State == NominationState.Approved && db.Set<ShoutOut>().Any(s => s.Id == n.ShoutOutId && s.State == ShoutOutState.Posted && s.PostedAt >= from && s.PostedAt < until));
        var thanks = await db.Set<Nominee>().Where(readiness.IsNamed()).Where(p => published.Any(n => n.Id == p.NominationId))
            .Join(here, n => n.PersonId, p => p.Id, (_, p) => p)
            .GroupBy(p => new { p.Department, p.Office, p.Country, p.ManagerEntraObjectId })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return
        [
            .. heads.Select(h => new FairnessCell(
                [h.Key.Department ?? "", h.Key.Office ?? "", h.Key.Country ?? "", h.Key.ManagerEntraObjectId ?? ""], h.Count, thanks.GetValueOrDefault(h.Key))),
        ];
    }

    /// <summary>Managers by their name; whom nobody knows counts as not known.</summary>
    private async Task<IReadOnlyDictionary<string, string>> ManagersAsync(string? tenantId, IReadOnlyList<FairnessCell> cells, CancellationToken cancellationToken)
    {
        var ids = cells.Select(c => c.Values[(int)FairnessDimension.Manager]).Where(id => id is not "").Distinct().ToList();
        return await db.Set<Person>().Where(p => (tenantId == null || p.TenantId == tenantId) && ids.Contains(p.EntraObjectId!))
            .Select(p => new { p.EntraObjectId, p.Name }).ToDictionaryAsync(p => p.EntraObjectId!, p => p.Name, cancellationToken);
    }
}
