using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Faults;

/// <summary>Which calls a fault befalls. All conditions that are set have to hold.</summary>
public sealed record FaultRule
{
    /// <summary>What happens.</summary>
    public required Fault Fault { get; init; }

    /// <summary>Only these operations; none means any.</summary>
    public IReadOnlyCollection<Operation> Operations { get; init; } = [];

    /// <summary>Only calls about this person's chat, or that name the person.</summary>
    public Person? Person { get; init; }

    /// <summary>Only calls about this conversation.</summary>
    public Conversation? Conversation { get; init; }

    /// <summary>From the n-th matching call on (1 is the first).</summary>
    public int FromCall { get; init; } = 1;

    /// <summary>So many times; then the rule is spent.</summary>
    public int Times { get; init; } = int.MaxValue;

    /// <summary>How likely each matching call is hit, 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>Makes the dice repeatable.</summary>
    public int Seed { get; init; }
}
