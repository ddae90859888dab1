namespace CommsBot.Simulation.World;

/// <summary>The people of a team or group chat. Reading is cheap and needs no lock; joining and leaving are rare.</summary>
internal sealed class Roster
{
    private Person[] _people = [];
    private HashSet<Guid> _ids = [];

    internal Person[] Snapshot() => _people;

    internal bool Contains(Person person) => _ids.Contains(person.AadObjectId);

    internal void Set(IEnumerable<Person> people)
    {
        _people = [.. people.DistinctBy(person => person.AadObjectId)];
        _ids = [.. _people.Select(person => person.AadObjectId)];
    }
}
