using System.Globalization;
using CommsBot.Simulation.Client;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation;

// People, groups, teams and chats.
public sealed partial class TeamsSimulator
{
    private int threads;

    /// <summary>Everybody in the tenant.</summary>
    public IEnumerable<Person> People => World.People;

    /// <summary>All teams.</summary>
    public IEnumerable<Team> Teams => World.Teams;

    /// <summary>Adds someone for whom the app is installed already.</summary>
    public Person AddPerson(string name) => AddPerson(new PersonSpec { Name = name, App = AppState.Installed });

    /// <summary>Adds someone.</summary>
    public Person AddPerson(PersonSpec person) => World.Add(new Person(this, person));

    /// <summary>Adds many made-up people, the same ones each time; a hundred thousand take about a tenth of a second.</summary>
    public IReadOnlyList<Person> AddPeople(int count, AppState app = AppState.Installed)
    {
        var first = World.PeopleCount;
        return [.. Enumerable.Range(first, count).Select(ordinal => World.Add(new Person(this, ordinal, app)))];
    }

    /// <summary>Someone by MRI, Entra object id or user principal name.</summary>
    public Person? FindPerson(string id) => World.FindPerson(id);

    /// <summary>A conversation by its id, without a thread suffix.</summary>
    public Conversation? FindConversation(string id) => World.FindConversation(id);

    /// <summary>Adds a team in which the bot is installed already, with a General channel and the channels named.</summary>
    public Team AddTeam(string name, IEnumerable<Person> members, params IEnumerable<string> channels)
    {
        var team = World.Add(new Team(this, ThreadId("tacv2"), name) { HasBot = true });
        team.Roster.Set(members);
        foreach (var channel in channels)
            AddChannel(team, channel);
        return team;
    }

    /// <summary>Adds a channel, without any event.</summary>
    public Conversation AddChannel(Team team, string name)
    {
        var channel = World.Add(new Conversation(ThreadId("tacv2"), ConversationKind.Channel) { Team = team, Name = name });
        team.Add(channel);
        return channel;
    }

    /// <summary>Adds an Entra group.</summary>
    public Group AddGroup(string name, params IEnumerable<Person> members)
    {
        var group = new Group(Guid.NewGuid(), name);
        group.Roster.Set(members);
        return World.Add(group);
    }

    /// <summary>Adds a group chat with the bot in it.</summary>
    public Conversation AddGroupChat(string? name, params IEnumerable<Person> members)
    {
        var chat = World.Add(new Conversation(ThreadId("v2"), ConversationKind.GroupChat) { Name = name, BotIsMember = true });
        chat.Roster.Set(members);
        return chat;
    }

    internal IReadOnlyList<(string Title, string Value)> FindPeople(string text, Conversation? among) =>
    [
        .. (among?.Members ?? World.People).Where(person => !person.HasLeft && person.Name.Contains(text, StringComparison.CurrentCultureIgnoreCase))
            .OrderBy(person => person.Name, StringComparer.Ordinal)
            .Take(15)
            .Select(person => (person.Name, person.AadObjectId.ToString())),
    ];

    /// <summary>The groups a person is in, directly or through other groups.</summary>
    internal IEnumerable<Group> GroupsOf(Person person) =>
        World.Groups.Where(group => group.Closure().Any(inner => inner.Roster.Contains(person)));

    internal string LinkTo(SeenMessage message) =>
        $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(message.Conversation.Id)}/{message.Id}?tenantId={World.TenantId}";

    private string ThreadId(string kind)
    {
        var number = Interlocked.Increment(ref threads);
        return string.Create(CultureInfo.InvariantCulture, $"19:{Population.IdOf(1_000_000_000 + number):N}{number:x4}@thread.{kind}");
    }
}
