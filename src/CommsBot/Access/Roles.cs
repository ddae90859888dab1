using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace CommsBot.Access;

/// <summary>Who is what, for the bot and the pages alike.</summary>
internal sealed class Roles
{
    private readonly bool isLocal;
    private readonly List<Grant> grants;

    public Roles(IOptions<RolesOptions> options, LocalTrust local)
    {
        isLocal = local.IsActive;
        var (managers, admins) = (options.Value.CommsManagers, options.Value.Admins);
        grants =
        [
            .. Grants(Role.CommsManager, managers.Users, managers.Groups),
            .. Grants(Role.Admin, admins.Users, admins.Groups),
            .. managers.Limited.Select(l => new Grant(Role.CommsManager, Id(l.User), Id(l.Group), [.. l.Audiences])),
        ];
        Groups = grants.Select(g => g.Group).OfType<Guid>().ToHashSet();
    }

    /// <summary>The groups that give a role.</summary>
    public IReadOnlySet<Guid> Groups { get; }

    /// <summary>Users and groups whose managers, or admins, have no limit. Nobody in local mode, where everybody is.</summary>
    public (IReadOnlyList<Guid> Users, IReadOnlyList<Guid> Groups) UnlimitedManagers
    {
        get
        {
            var unlimited = grants.Where(g => g.Audiences is null).ToList();
            return ([.. unlimited.Select(g => g.User).OfType<Guid>().Distinct()], [.. unlimited.Select(g => g.Group).OfType<Guid>().Distinct()]);
        }
    }

    /// <param name="entraObjectId">The person's id in Entra; null when it is not known.</param>
    /// <param name="groups">Ids of groups they are in; others than <see cref="Groups"/> do not matter.</param>
    public Rights RightsOf(string? entraObjectId, IEnumerable<string> groups)
    {
        if (isLocal)
            return new Rights(Role.Admin, null);

        var person = Id(entraObjectId);
        var theirs = groups.Select(Id).OfType<Guid>().ToHashSet();
        var held = grants
            .Where(g => (g.User is { } user && user == person) || (g.Group is { } group && theirs.Contains(group)))
            .ToList();

        // What several entries give adds up: one without a limit leaves none.
        var isLimited = held.Count > 0 && held.All(g => g.Audiences is not null);
        return new Rights(
            held.Aggregate(Role.None, (sum, g) => sum | g.Role),
            isLimited ? held.SelectMany(g => g.Audiences!).ToHashSet(StringComparer.Ordinal) : null);
    }

    public Role RolesOf(string? entraObjectId, IEnumerable<string> groups) => RightsOf(entraObjectId, groups).Role;

    private static IEnumerable<Grant> Grants(Role role, IEnumerable<string> users, IEnumerable<string> groups) =>
        users.Select(u => new Grant(role, Id(u), null, null)).Concat(groups.Select(g => new Grant(role, null, Id(g), null)));

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private sealed record Grant(Role Role, Guid? User, Guid? Group, IReadOnlyList<string>? Audiences);
}
