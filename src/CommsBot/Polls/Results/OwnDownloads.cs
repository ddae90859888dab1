using System.Security.Claims;
using CommsBot.Access;
using CommsBot.Audiences;
using CommsBot.BotFramework.Authentication;
using CommsBot.Storage;
using CommsBot.Web;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls.Results;

/// <summary>Results for a visitor of the pages: their own polls', or in local mode, where whoever sits there is everybody, any.</summary>
internal sealed class OwnDownloads(CommsBotDbContext db, OwnResults ownResults, Roles roles, LocalTrust local)
{
    public async Task<OwnWave?> FindAsync(PollWaveId id, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (local.IsActive)
            return await ownResults.FindAsync(id, cancellationToken);

        var visitor = Visitor.Of(user, roles);
        var person = await db.Set<Person>()
            .Where(p => p.EntraObjectId == visitor.EntraObjectId && p.TenantId == visitor.TenantId)
            .Select(p => (PersonId?)p.Id)
            .SingleOrDefaultAsync(cancellationToken);
        return visitor.EntraObjectId is not null && person is { } known ? await ownResults.FindAsync(id, known, cancellationToken) : null;
    }
}
