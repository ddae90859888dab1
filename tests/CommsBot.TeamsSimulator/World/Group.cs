namespace CommsBot.Simulation.World;

/// <summary>An Entra group of people and of further groups.</summary>
public sealed class Group(Guid id, string name)
{
    /// <summary>Entra object id.</summary>
    public Guid Id { get; } = id;

    /// <summary>Display name.</summary>
    public string Name { get; } = name;

    /// <summary>The people directly in it.</summary>
    public IReadOnlyList<Person> Members => Roster.Snapshot();

    /// <summary>The groups directly in it.</summary>
    public IList<Group> Groups { get; } = [];

    /// <summary>Who may change it.</summary>
    public IList<Person> Owners { get; } = [];

    internal Roster Roster { get; init; } = new();

    /// <summary>All groups in it, itself first, each once, whatever circles they form.</summary>
    internal IReadOnlyList<Group> Closure()
    {
        List<Group> found = [this];
        for (var i = 0; i < found.Count; i++)
            found.AddRange(found[i].Groups.Except(found));
        return found;
    }
}
