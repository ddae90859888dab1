using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace CommsBot.Access;

/// <summary>Who is what, for the bot and the pages alike.</summary>
internal sealed class Roles
{
    private readonly bool isLocal;
    private readonly (Role Role, HashSet<Guid> Users, HashSet<Guid> Groups)[] members;

    public Roles(IOptions<RolesOptions> options, LocalTrust local)
    {
        isLocal = local.IsActive;
        members = [Members(Role.CommsManager, options.Value.CommsManagers), Members(Role.Admin, options.Value.Admins)];
        Groups = members.SelectMany(m => m.Groups).ToHashSet();
    }

    /// <summary>The groups that give a role.</summary>
    public IReadOnlySet<Guid> Groups { get; }

    /// <param name="entraObjectId">The person's id in Entra; null when it is not known.</param>
    /// <param name="groups">Ids of groups they are in; others than <see cref="Groups"/> do not matter.</param>
    public Role RolesOf(string? entraObjectId, IEnumerable<string> groups)
    {
        if (isLocal)
            return Role.Admin;

        var person = Id(entraObjectId);
        var theirs = groups.Select(Id).ToHashSet();
        return members
            .Where(m => (person is { } id && m.Users.Contains(id)) || m.Groups.Any(group => theirs.Contains(group)))
            .Aggregate(Role.None, (sum, m) => sum | m.Role);
    }

    private static (Role, HashSet<Guid>, HashSet<Guid>) Members(Role role, RoleMembers members) =>
        (role, members.Users.Select(Guid.Parse).ToHashSet(), members.Groups.Select(Guid.Parse).ToHashSet());

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;
}
