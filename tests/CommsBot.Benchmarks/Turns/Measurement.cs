using System.Diagnostics;

namespace CommsBot.Benchmarks.Turns;

/// <summary>What one stretch of load showed.</summary>
/// <param name="Turns">Turns answered in time.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Latencies">Of every turn, ascending, in ticks of <see cref="Stopwatch"/>.</param>
/// <param name="WorkingSet">At its end, in MB.</param>
/// <param name="ProcessorTime">Of the bot, not of the load generator.</param>
internal sealed record Measurement(int Turns, TimeSpan Elapsed, long[] Latencies, double WorkingSet, TimeSpan ProcessorTime)
{
    public double PerSecond => Turns / Elapsed.TotalSeconds;

    public double ProcessorMicroseconds => ProcessorTime.TotalMicroseconds / Turns;

    /// <summary>In milliseconds.</summary>
    public double Percentile(double share) => Latencies[(int)((Latencies.Length - 1) * share)] * 1000.0 / Stopwatch.Frequency;
}
