using System.Collections.Immutable;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Faults;

/// <summary>The faults in force. Rules are asked in the order in which they were added; the first that hits wins.</summary>
public sealed class FaultBook
{
    private ImmutableArray<Entry> _entries = [];

    /// <summary>Adds a rule.</summary>
    public FaultBook Add(FaultRule rule)
    {
        ImmutableInterlocked.Update(ref _entries, (entries, added) => entries.Add(added), new Entry(rule));
        return this;
    }

    /// <summary>The next matching call goes wrong.</summary>
    public FaultBook Once(Fault fault, params IReadOnlyCollection<Operation> operations) =>
        Add(new FaultRule { Fault = fault, Operations = operations, Times = 1 });

    /// <summary>Every matching call goes wrong.</summary>
    public FaultBook Always(Fault fault, params IReadOnlyCollection<Operation> operations) =>
        Add(new FaultRule { Fault = fault, Operations = operations });

    /// <summary>Takes all rules away.</summary>
    public void Clear() => _entries = [];

    internal Fault? Draw(Operation operation, Conversation? conversation = null, Person? person = null)
    {
        foreach (var entry in _entries)
        {
            if (entry.Hits(operation, conversation, person ?? conversation?.Person))
                return entry.Rule.Fault;
        }
        return null;
    }

    private sealed class Entry(FaultRule rule)
    {
        private readonly Random _dice = new(rule.Seed);
        private readonly Lock _gate = new();
        private int _matched;
        private int _hits;

        internal FaultRule Rule => rule;

        internal bool Hits(Operation operation, Conversation? conversation, Person? person)
        {
            if ((rule.Operations.Count > 0 && !rule.Operations.Contains(operation))
                || (rule.Conversation is not null && rule.Conversation != conversation)
                || (rule.Person is not null && rule.Person != person))
                return false;
            lock (_gate)
            {
                if (++_matched < rule.FromCall || _hits >= rule.Times || (rule.Probability < 1 && _dice.NextDouble() >= rule.Probability))
                    return false;
                _hits++;
                return true;
            }
        }
    }
}
