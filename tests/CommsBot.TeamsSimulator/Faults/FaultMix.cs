using CommsBot.Simulation.Recording;

namespace CommsBot.Simulation.Faults;

/// <summary>
/// Trouble of many kinds at a rate. Whether a call has trouble, and which, follows from the seed, the conversation and the how-manieth
/// call there it is: the same for the same seed, in whatever order the calls of different conversations come.
/// </summary>
public sealed record FaultMix
{
    /// <summary>What Teams is known to do on a bad day; nothing of it is final for the person.</summary>
    public static IReadOnlyList<Fault> BadDay { get; } =
    [
        Fault.ThrottledFor(1), Fault.Throttled, Fault.Conflict, Fault.Refused(500), Fault.Refused(502), Fault.Refused(503), Fault.Refused(504),
        Fault.AcceptedThenRefused(500), Fault.AcceptedThenRefused(502), Fault.AcceptedThenRefused(504),
        Fault.Reset, Fault.AcceptThenDrop, Fault.Slow(TimeSpan.FromSeconds(2)),
    ];

    /// <summary>From 0 to 1: how many of the calls have trouble.</summary>
    public required double Rate { get; init; }

    /// <summary>Another seed, another day.</summary>
    public int Seed { get; init; }

    /// <summary>Only these kinds of call; all when empty.</summary>
    public IReadOnlyCollection<Operation> Operations { get; init; } = [];

    /// <summary>What happens, all equally likely.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = BadDay;
}
