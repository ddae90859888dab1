using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Faults;

/// <summary>A rule that is in force, with the calls it has seen.</summary>
internal sealed class RuleInForce(FaultRule rule) : IFaultSource
{
    private readonly Random dice = new(rule.Seed);
    private readonly Lock gate = new();
    private int matched;
    private int hits;

    public Fault? Draw(Operation operation, Conversation? conversation, Person? person)
    {
        if ((rule.Operations.Count > 0 && !rule.Operations.Contains(operation))
            || (rule.Conversation is not null && rule.Conversation != conversation)
            || (rule.Person is not null && rule.Person != person))
            return null;
        lock (gate)
        {
            if (++matched < rule.FromCall || hits >= rule.Times || (rule.Probability < 1 && dice.NextDouble() >= rule.Probability))
                return null;
            hits++;
            return rule.Fault;
        }
    }
}
