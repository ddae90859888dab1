using CommsBot.Access;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences;

/// <summary>The audiences that were saved under a name; those of one person, made for trying things, are left out.</summary>
internal sealed class ReadAudiences(CommsBotDbContext db)
{
    public const int MostListed = 20;

    public async Task<IReadOnlyList<AudienceView>> ListAsync(TeamsTurn turn, Rights rights, CancellationToken cancellationToken)
    {
        var named = await View(Named(turn, rights).OrderBy(a => a.Name).Take(MostListed)).ToListAsync(cancellationToken);
        return [.. named.Select(a => Local(a, turn)).OrderBy(a => a.Name, StringComparer.Create(turn.Culture, ignoreCase: true))];
    }

    public async Task<AudienceView?> FindAsync(TeamsTurn turn, Rights rights, AudienceId id, CancellationToken cancellationToken) =>
        await View(Named(turn, rights).Where(a => a.Id == id)).SingleOrDefaultAsync(cancellationToken) is { } audience ? Local(audience, turn) : null;

    /// <summary>Those that somebody may write to.</summary>
    public async Task<IReadOnlyList<NamedAudience>> NamesAsync(TeamsTurn turn, Rights rights, int most, CancellationToken cancellationToken) =>
        await Named(turn, rights).OrderBy(a => a.Name).Take(most).Select(a => new NamedAudience(a.Id, a.Name)).ToListAsync(cancellationToken);

    private IQueryable<Audience> Named(TeamsTurn turn, Rights rights)
    {
        var all = db.Set<Audience>().AsNoTracking().Where(a => a.TenantId == turn.TenantId && a.Kind != AudienceKind.Everyone && a.Kind != AudienceKind.Person);
        if (!rights.IsManager)
            return all.Where(_ => false);

        return rights.Audiences is { } names ? all.Where(a => names.Contains(a.Name)) : all;
    }

    private IQueryable<AudienceView> View(IQueryable<Audience> audiences) => audiences.Select(a => new AudienceView(
        a.Id,
        a.Name,
        a.Kind,
        db.Set<Person>().Where(p => p.Id == a.OwnerId).Select(p => p.Name).First(),
        db.Set<AudienceMember>().Count(m => m.AudienceId == a.Id),
        a.RefreshedAt));

    private static AudienceView Local(AudienceView audience, TeamsTurn turn) =>
        audience with { RefreshedAt = audience.RefreshedAt is { } at ? TimeZoneInfo.ConvertTime(at, turn.TimeZone) : null };
}

internal sealed record NamedAudience(AudienceId Id, string Name);
