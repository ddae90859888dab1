using System.Collections.Concurrent;

namespace CommsBot.Simulation.World;

/// <summary>Everything that exists in the simulated tenant.</summary>
internal sealed class TeamsWorld(TeamsSimulatorOptions options, Bot bot)
{
    private readonly ConcurrentDictionary<Guid, Person> people = new();
    private readonly ConcurrentDictionary<string, Conversation> conversations = new();
    private readonly ConcurrentDictionary<string, Team> teams = new();
    private readonly ConcurrentDictionary<Guid, Group> groups = new();
    private Dictionary<string, Person>? byUpn;
    private Dictionary<string, Person>? byMail;
    private Person[]? sorted;
    private long lastActivity;

    internal Bot Bot => bot;

    internal Mri Mris { get; } = new(bot.AppId);

    internal ChangeSignal Changes { get; } = new();

    internal TimeProvider Time => options.Time;

    internal string TenantId => options.TenantId;

    internal MessageRetention Retention => options.Retention;

    internal int PeopleCount => people.Count;

    internal IEnumerable<Person> People => people.Values;

    /// <summary>Everybody, in an order that stays the same while pages of it are read.</summary>
    internal IReadOnlyList<Person> SortedPeople => sorted ??= [.. people.Values.OrderBy(person => person.AadObjectId)];

    internal IEnumerable<Group> Groups => groups.Values;

    internal IEnumerable<Team> Teams => teams.Values;

    internal Person Add(Person person)
    {
        if (!people.TryAdd(person.AadObjectId, person))
            throw new InvalidOperationException($"There is already someone with the id {person.AadObjectId}.");
        (byUpn, byMail, sorted) = (null, null, null);
        return person;
    }

    /// <summary>Behind every team there is a group with the same members.</summary>
    internal Team Add(Team team)
    {
        teams[team.Id] = team;
        Add(new Group(team.AadGroupId, team.Name) { Roster = team.Roster });
        Add(team.General);
        return team;
    }

    internal Group Add(Group group) => groups[group.Id] = group;

    internal Conversation Add(Conversation conversation) => conversations[conversation.Id] = conversation;

    internal Conversation ChatOf(Person person)
    {
        var id = Mris.ChatOf(person.AadObjectId);
        return conversations.TryGetValue(id, out var chat)
            ? chat
            : conversations.GetOrAdd(id, new Conversation(id, ConversationKind.Personal) { Person = person });
    }

    /// <summary>A chat with a person is known by its id alone, as a bot may remember it from before the simulator was started.</summary>
    internal Conversation? FindConversation(string id) =>
        conversations.TryGetValue(id, out var conversation) ? conversation
        : Mris.PersonOfChat(id) is { } person && people.TryGetValue(person, out var known) ? ChatOf(known)
        : null;

    internal Team? FindTeam(string id) => teams.GetValueOrDefault(id);

    internal Group? FindGroup(string id) => Guid.TryParse(id, out var guid) ? groups.GetValueOrDefault(guid) : null;

    /// <summary>A team as Graph names it, by its group.</summary>
    internal Team? FindTeamOfGroup(string id) => Guid.TryParse(id, out var guid) ? teams.Values.FirstOrDefault(team => team.AadGroupId == guid) : null;

    internal void Forget(Conversation conversation) => conversations.TryRemove(conversation.Id, out _);

    /// <summary>Someone by MRI, Entra object id or user principal name.</summary>
    internal Person? FindPerson(string id)
    {
        if (id.StartsWith("29:", StringComparison.Ordinal))
            return Mris.PersonOf(id) is { } known ? people.GetValueOrDefault(known) : null;
        return Guid.TryParse(id, out var guid) ? people.GetValueOrDefault(guid) : FindByUpn(id);
    }

    /// <summary>Ids are milliseconds of the epoch, as in Teams, and never the same twice.</summary>
    internal long NextActivityNumber()
    {
        var now = Time.GetUtcNow().ToUnixTimeMilliseconds();
        while (true)
        {
            var last = Volatile.Read(ref lastActivity);
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref lastActivity, next, last) == last)
                return next;
        }
    }

    /// <summary>As <see cref="FindPerson"/>, or by mail address.</summary>
    internal Person? FindPersonOrMail(string id)
    {
        var table = byMail ??= people.Values.Where(person => person.Mail != person.Upn)
            .GroupBy(person => person.Mail, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
        return table.GetValueOrDefault(id) ?? FindPerson(id);
    }

    private Person? FindByUpn(string upn)
    {
        if (!upn.Contains('@'))
            return null;
        var table = byUpn ??= people.Values.ToDictionary(person => person.Upn, StringComparer.OrdinalIgnoreCase);
        return table.GetValueOrDefault(upn);
    }
}
