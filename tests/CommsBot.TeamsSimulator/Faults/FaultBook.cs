using System.Collections.Immutable;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Faults;

/// <summary>The faults in force. Rules are asked in the order in which they were added; the first that hits wins.</summary>
public sealed class FaultBook
{
    private ImmutableArray<Entry> entries = [];

    /// <summary>Adds a rule.</summary>
    public FaultBook Add(FaultRule rule)
    {
        ImmutableInterlocked.Update(ref entries, (present, added) => present.Add(added), new Entry(rule));
        return this;
    }

    /// <summary>The next matching call goes wrong.</summary>
    public FaultBook Once(Fault fault, params IReadOnlyCollection<Operation> operations) =>
        Add(new FaultRule { Fault = fault, Operations = operations, Times = 1 });

    /// <summary>Every matching call goes wrong.</summary>
    public FaultBook Always(Fault fault, params IReadOnlyCollection<Operation> operations) =>
        Add(new FaultRule { Fault = fault, Operations = operations });

    /// <summary>Takes all rules away.</summary>
    public void Clear() => entries = [];

    internal Fault? Draw(Operation operation, Conversation? conversation = null, Person? person = null)
    {
        foreach (var entry in entries)
        {
            if (entry.Hits(operation, conversation, person ?? conversation?.Person))
                return entry.Rule.Fault;
        }
        return null;
    }

    private sealed class Entry(FaultRule rule)
    {
        private readonly Random dice = new(rule.Seed);
        private readonly Lock gate = new();
        private int matched;
        private int hits;

        internal FaultRule Rule => rule;

        internal bool Hits(Operation operation, Conversation? conversation, Person? person)
        {
            if ((rule.Operations.Count > 0 && !rule.Operations.Contains(operation))
                || (rule.Conversation is not null && rule.Conversation != conversation)
                || (rule.Person is not null && rule.Person != person))
                return false;
            lock (gate)
            {
                if (++matched < rule.FromCall || hits >= rule.Times || (rule.Probability < 1 && dice.NextDouble() >= rule.Probability))
                    return false;
                hits++;
                return true;
            }
        }
    }
}
