using System.Collections.Concurrent;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Faults;

/// <summary>A mix that is in force, with the calls it has seen.</summary>
internal sealed class MixInForce(FaultMix mix) : IFaultSource
{
    private readonly ConcurrentDictionary<string, int> calls = new();

    public Fault? Draw(Operation operation, Conversation? conversation, Person? person)
    {
        if (mix.Operations.Count > 0 && !mix.Operations.Contains(operation))
            return null;
        var place = conversation?.Id ?? person?.Chat.Id ?? operation.ToString();
        var call = calls.AddOrUpdate(place, 1, static (_, count) => count + 1);
        var dice = new Random(HashOf(place, call));
        return dice.NextDouble() < mix.Rate ? mix.Faults[dice.Next(mix.Faults.Count)] : null;
    }

    // string.GetHashCode differs from process to process.
    private int HashOf(string place, int call)
    {
        var hash = 2166136261u;
        foreach (var c in place)
            hash = (hash ^ c) * 16777619u;
        return (int)((((hash ^ (uint)mix.Seed) * 2654435761u) ^ (uint)call) * 2246822519u);
    }
}
