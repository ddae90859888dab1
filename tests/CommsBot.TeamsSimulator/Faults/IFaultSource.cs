using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Faults;

/// <summary>Something that makes calls go wrong.</summary>
internal interface IFaultSource
{
    /// <summary>What happens to this call; null for nothing.</summary>
    Fault? Draw(Operation operation, Conversation? conversation, Person? person);
}
