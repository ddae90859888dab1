using System.Globalization;
using System.Runtime.InteropServices;

namespace CommsBot.Benchmarks.Turns;

/// <summary>The figures, as a Markdown table for the README.</summary>
internal sealed class Report(IReadOnlyDictionary<string, double> idle)
{
    private readonly List<(string Bot, Measurement Figures)> measurements = [];

    public void WriteHead(LoadOptions load, int activitySize, int cardSize)
    {
        Write($"{Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
        Write($"{load.Connections} connections, {load.Tokens} token(s), {load.Duration.TotalSeconds} s each after {LoadOptions.WarmUp.TotalSeconds} s of warm-up");
        Write($"activity {activitySize} bytes, answer {cardSize} bytes");
        Write($"");
        Write($"| bot | turns/s | p50 ms | p99 ms | bot's CPU µs/turn | memory idle MB | under load MB |");
        Write($"|---|---:|---:|---:|---:|---:|---:|");
    }

    public void Add(string bot, Measurement figures)
    {
        measurements.Add((bot, figures));
        Write($"| {bot} | {figures.PerSecond:F0} | {figures.Percentile(0.5):F1} | {figures.Percentile(0.99):F1} | {figures.ProcessorMicroseconds:F0} | {idle[bot]:F0} | {figures.WorkingSet:F0} |");
    }

    public void WriteSummary()
    {
        var medians = measurements.GroupBy(m => m.Bot, m => m.Figures).ToDictionary(
            bot => bot.Key,
            bot => (PerSecond: Median(bot.Select(m => m.PerSecond)), P99: Median(bot.Select(m => m.Percentile(0.99))), Cpu: Median(bot.Select(m => m.ProcessorMicroseconds))));
        Write($"");
        foreach (var (bot, median) in medians)
            Write($"{bot}: median {median.PerSecond:F0} turns/s, p99 {median.P99:F1} ms, {median.Cpu:F0} µs of CPU a turn");
        if (medians.Count == 2)
        {
            var (first, second) = (medians.Values.First(), medians.Values.Last());
            Write($"Ratio: {first.PerSecond / second.PerSecond:F1} times the turns/s, {second.Cpu / first.Cpu:F1} times less CPU a turn");
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
