namespace CommsBot.Simulation.World;

/// <summary>A team with its channels and members.</summary>
public sealed partial class Team
{
    private readonly List<Conversation> channels = [];

    internal Team(TeamsSimulator teams, string id, string name)
    {
        Simulator = teams;
        Id = id;
        Name = name;
        General = new Conversation(id, ConversationKind.Channel) { Team = this, Name = "General" };
        channels.Add(General);
    }

    /// <summary>The thread id, which is also the id of the General channel.</summary>
    public string Id { get; }

    /// <summary>The id of the Entra group behind the team.</summary>
    public Guid AadGroupId { get; } = Guid.NewGuid();

    /// <summary>The team's name.</summary>
    public string Name { get; internal set; }

    /// <summary>The channels, General first.</summary>
    public IReadOnlyList<Conversation> Channels => channels;

    /// <summary>The General channel.</summary>
    public Conversation General { get; }

    /// <summary>The people in the team.</summary>
    public IReadOnlyList<Person> Members => Roster.Snapshot();

    /// <summary>The owners of the team.</summary>
    public IList<Person> Owners { get; } = [];

    /// <summary>Whether the bot is installed in the team. Setting it sends no event; see <c>TeamsSimulator.InstallAsync</c>.</summary>
    public bool HasBot { get; set; }

    /// <summary>The channel with a name.</summary>
    public Conversation this[string channel] => channels.Single(c => c.Name == channel);

    internal TeamsSimulator Simulator { get; }

    internal Roster Roster { get; } = new();

    internal void Add(Conversation channel) => channels.Add(channel);

    internal void Remove(Conversation channel) => channels.Remove(channel);
}
