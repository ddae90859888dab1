using CommsBot.Access;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences;

/// <summary>The comms managers without a limit, admins among them, as far as the bot has met them: whom to ask about what concerns everybody.</summary>
internal sealed class FindCommsTeam(CommsBotDbContext db, Roles roles, ChatRoles chatRoles)
{
    public async Task<IReadOnlyList<Person>> RunAsync(string tenantId, CancellationToken cancellationToken)
    {
        var (users, groups) = roles.UnlimitedManagers;
        List<string> ids = [.. users.Select(u => u.ToString())];
        foreach (var group in groups)
            ids.AddRange(await chatRoles.MembersOfAsync(group, cancellationToken));
        return await db.Set<Person>().AsNoTracking()
            .Where(p => p.TenantId == tenantId && p.LeftAt == null && ids.Contains(p.EntraObjectId!))
            .ToListAsync(cancellationToken);
    }
}
