using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Recording;

/// <summary>
/// What really reached people, whatever the bot was answered: compare it with the bot's database to find what was lost or doubled.
/// </summary>
public sealed class DeliveryLedger
{
    private readonly Lock gate = new();
    private readonly List<LedgerEntry> entries = [];

    /// <summary>Everything so far.</summary>
    public IReadOnlyList<LedgerEntry> Entries
    {
        get
        {
            lock (gate)
                return [.. entries];
        }
    }

    /// <summary>How many messages reached their conversation.</summary>
    public int Delivered => Count(LedgerEvent.Delivered);

    /// <summary>The messages that reached the same conversation with the same contents more than once.</summary>
    public IReadOnlyList<IReadOnlyList<LedgerEntry>> Doubled() =>
    [
        .. Entries.Where(entry => entry.Event == LedgerEvent.Delivered)
            .GroupBy(entry => (entry.ConversationId, entry.Digest))
            .Where(same => same.Count() > 1)
            .Select(same => same.ToList()),
    ];

    /// <summary>How many messages each person got one-to-one.</summary>
    public IReadOnlyDictionary<Guid, int> DeliveredPerPerson() =>
        Entries.Where(entry => entry is { Event: LedgerEvent.Delivered, Person: not null }).CountBy(entry => entry.Person!.Value).ToDictionary();

    /// <summary>Who of those who should have got a message one-to-one got it, and how often. Copies that were deleted again count too.</summary>
    /// <param name="expected">Those who should have got it once.</param>
    /// <param name="text">Only messages whose <see cref="LedgerEntry.Text"/> contains this; null for all.</param>
    public Tally Tally(IEnumerable<Person> expected, string? text = null) => Recording.Tally.Of(
        Entries.Where(entry => entry.Event == LedgerEvent.Delivered && (text is null || entry.Text?.Contains(text, StringComparison.Ordinal) == true)),
        expected.Select(person => person.AadObjectId));

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        lock (gate)
            entries.Clear();
    }

    internal void Add(in LedgerEntry entry)
    {
        lock (gate)
            entries.Add(entry);
    }

    private int Count(LedgerEvent wanted)
    {
        lock (gate)
            return entries.Count(entry => entry.Event == wanted);
    }
}
