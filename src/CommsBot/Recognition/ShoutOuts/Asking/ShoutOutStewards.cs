using CommsBot.Audiences;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <summary>Who is told and asked about shout-outs: comms managers and admins, and whoever set a channel up.</summary>
internal sealed class ShoutOutStewards(CommsBotDbContext db, FindCommsTeam findCommsTeam)
{
    /// <param name="tenantId">The organisation.</param>
    /// <param name="channels">About which.</param>
    /// <param name="cancellationToken">Ends the look-up, which may ask the directory: it does not belong into a transaction.</param>
    public async Task<IReadOnlyList<Person>> FindAsync(string tenantId, IReadOnlyCollection<ShoutOutChannel> channels, CancellationToken cancellationToken)
    {
        var setBy = channels.Select(c => c.SetById).OfType<PersonId>().ToHashSet();
        var owners = await db.Set<Person>().AsNoTracking().Where(p => p.TenantId == tenantId && p.LeftAt == null && setBy.Contains(p.Id)).ToListAsync(cancellationToken);
        return [.. (await findCommsTeam.RunAsync(tenantId, cancellationToken)).Concat(owners).DistinctBy(p => p.Id)];
    }
}
