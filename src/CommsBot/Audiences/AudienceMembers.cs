using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences;

/// <summary>The rows that say who is in an audience.</summary>
internal sealed class AudienceMembers(CommsBotDbContext db, TimeProvider clock)
{
    private const int AtOnce = 1_000;

    /// <summary>Brings the rows to what was just looked up, by its differences.</summary>
    public async Task SetAsync(AudienceId audience, IReadOnlySet<PersonId> members, CancellationToken cancellationToken)
    {
        var present = (await db.Set<AudienceMember>().Where(m => m.AudienceId == audience).Select(m => m.PersonId).ToListAsync(cancellationToken)).ToHashSet();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var gone in present.Except(members).Chunk(AtOnce))
            await db.Set<AudienceMember>().Where(m => m.AudienceId == audience && gone.Contains(m.PersonId)).ExecuteDeleteAsync(cancellationToken);
        foreach (var added in members.Except(present).Chunk(AtOnce))
        {
            db.AddRange(added.Select(person => new AudienceMember(audience, person)));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        var now = clock.GetUtcNow();
        await db.Set<Audience>().Where(a => a.Id == audience).ExecuteUpdateAsync(a => a.SetProperty(x => x.RefreshedAt, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task<int> CountAsync(AudienceId audience, CancellationToken cancellationToken) =>
        db.Set<AudienceMember>().CountAsync(m => m.AudienceId == audience, cancellationToken);
}
