namespace CommsBot.Benchmarks.Turns;

/// <summary>How much load, how long, how often.</summary>
/// <param name="Connections">That vote at the same time.</param>
/// <param name="Duration">Of each measurement.</param>
/// <param name="Rounds">Measurements of each bot.</param>
/// <param name="Tokens">Different tokens that the votes come with, one after the other.</param>
/// <param name="WithPeer">Whether Bot Builder is measured too.</param>
internal sealed record LoadOptions(int Connections, TimeSpan Duration, int Rounds, int Tokens, bool WithPeer)
{
    public static TimeSpan WarmUp { get; } = TimeSpan.FromSeconds(5);
}
