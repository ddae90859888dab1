using System.Collections.Immutable;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Faults;

/// <summary>The faults in force. Rules are asked in the order in which they were added; the first that hits wins.</summary>
public sealed class FaultBook
{
    private ImmutableArray<IFaultSource> sources = [];

    /// <summary>Adds a rule.</summary>
    public FaultBook Add(FaultRule rule) => Add(new RuleInForce(rule));

    /// <summary>Adds trouble of many kinds.</summary>
    public FaultBook Add(FaultMix mix) => Add(new MixInForce(mix));

    /// <summary>The next matching call goes wrong.</summary>
    public FaultBook Once(Fault fault, params IReadOnlyCollection<Operation> operations) =>
        Add(new FaultRule { Fault = fault, Operations = operations, Times = 1 });

    /// <summary>Every matching call goes wrong.</summary>
    public FaultBook Always(Fault fault, params IReadOnlyCollection<Operation> operations) =>
        Add(new FaultRule { Fault = fault, Operations = operations });

    /// <summary>Takes all rules away.</summary>
    public void Clear() => sources = [];

    internal Fault? Draw(Operation operation, Conversation? conversation = null, Person? person = null)
    {
        foreach (var source in sources)
        {
            if (source.Draw(operation, conversation, person ?? conversation?.Person) is { } fault)
                return fault;
        }
        return null;
    }

    private FaultBook Add(IFaultSource source)
    {
        ImmutableInterlocked.Update(ref sources, (present, added) => present.Add(added), source);
        return this;
    }
}
