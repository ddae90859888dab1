using System.Collections.Concurrent;
using CommsBot.Access;
using CommsBot.Graph;
using CommsBot.Teams;

namespace CommsBot.Audiences;

/// <summary>
/// What somebody who writes to the bot may do. A chat tells no groups, as a sign-in does, so the directory is asked who is in those that give a role;
/// where it does not answer, they give none.
/// </summary>
internal sealed partial class ChatRoles(Roles roles, IDirectory directory, TimeProvider clock, ILogger<ChatRoles> logger)
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<Guid, (HashSet<string> People, DateTimeOffset Until)> groups = new();

    public async Task<Role> RolesOfAsync(TeamsTurn turn, CancellationToken cancellationToken) => (await RightsOfAsync(turn, cancellationToken)).Role;

    public async Task<Rights> RightsOfAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        var id = turn.Sender.EntraObjectId;
        List<string> theirs = [];
        IEnumerable<Guid> asked = id is null || !directory.IsConfigured ? [] : roles.Groups;
        foreach (var group in asked)
        {
            if ((await ReadAsync(group, cancellationToken)).Contains(id!))
                theirs.Add(group.ToString());
        }

        return roles.RightsOf(id, theirs);
    }

    /// <summary>The Entra ids of who is in a group that gives a role; nobody where the directory does not tell.</summary>
    public async Task<IReadOnlyCollection<string>> MembersOfAsync(Guid group, CancellationToken cancellationToken) =>
        directory.IsConfigured ? await ReadAsync(group, cancellationToken) : [];

    private async Task<HashSet<string>> ReadAsync(Guid group, CancellationToken cancellationToken)
    {
        if (groups.TryGetValue(group, out var known) && clock.GetUtcNow() < known.Until)
            return known.People;

        HashSet<string> people = new(StringComparer.OrdinalIgnoreCase);
        try
        {
            await foreach (var page in directory.ReadGroupAsync(group.ToString(), cancellationToken))
                people.UnionWith(page.Select(e => e.EntraObjectId));
        }
        catch (GraphException exception)
        {
            Log.NotRead(logger, exception.Status, exception.Code);
            return [];
        }

        groups[group] = (people, clock.GetUtcNow() + KeepFor);
        return people;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Who is in a group of section Roles could not be read ({Status} {Code}): it gives nobody a role in chats until it can.")]
        public static partial void NotRead(ILogger logger, int? status, string? code);
    }
}
