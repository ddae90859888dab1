namespace CommsBot.Benchmarks.Turns;

/// <summary>How much load, how long, how often.</summary>
internal sealed record LoadOptions(int Connections, TimeSpan Duration, int Rounds, bool WithPeer)
{
    public static TimeSpan WarmUp { get; } = TimeSpan.FromSeconds(5);
}
