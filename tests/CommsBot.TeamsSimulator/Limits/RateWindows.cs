namespace CommsBot.Simulation.Limits;

/// <summary>What one conversation has been let through lately.</summary>
internal sealed class RateWindows
{
    internal SlidingLog Send { get; } = new();

    internal SlidingLog Create { get; } = new();

    internal SlidingLog Read { get; } = new();

    internal SlidingLog GraphPost { get; } = new();
}
