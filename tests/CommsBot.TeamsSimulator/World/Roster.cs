namespace CommsBot.Simulation.World;

/// <summary>The people of a team or group chat. Reading is cheap and needs no lock; joining and leaving are rare.</summary>
internal sealed class Roster
{
    private Person[] people = [];
    private HashSet<Guid> ids = [];

    internal Person[] Snapshot() => people;

    internal bool Contains(Person person) => ids.Contains(person.AadObjectId);

    internal void Set(IEnumerable<Person> people)
    {
        this.people = [.. people.DistinctBy(person => person.AadObjectId)];
        ids = [.. this.people.Select(person => person.AadObjectId)];
    }
}
