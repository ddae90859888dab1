using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences;

/// <summary>The audiences that were saved under a name; those of one person, made for trying things, are left out.</summary>
internal sealed class ReadAudiences(CommsBotDbContext db)
{
    public const int MostListed = 20;

    public async Task<IReadOnlyList<AudienceView>> ListAsync(TeamsTurn turn, CancellationToken cancellationToken) =>
        await Read(turn).OrderBy(a => a.Name).Take(MostListed).ToListAsync(cancellationToken) is var list ? [.. list.Select(a => Local(a, turn))] : [];

    public async Task<AudienceView?> FindAsync(TeamsTurn turn, AudienceId id, CancellationToken cancellationToken) =>
        await Read(turn).SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is { } audience ? Local(audience, turn) : null;

    private IQueryable<AudienceView> Read(TeamsTurn turn) =>
        from a in db.Set<Audience>()
        where a.TenantId == turn.TenantId && a.Kind != AudienceKind.Everyone && a.Kind != AudienceKind.Person
        join p in db.Set<Person>() on a.OwnerId equals p.Id
        select new AudienceView(a.Id, a.Name, a.Kind, p.Name, db.Set<AudienceMember>().Count(m => m.AudienceId == a.Id), a.RefreshedAt);

    private static AudienceView Local(AudienceView audience, TeamsTurn turn) =>
        audience with { RefreshedAt = audience.RefreshedAt is { } at ? TimeZoneInfo.ConvertTime(at, turn.TimeZone) : null };
}
