using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CommsBot.Benchmarks.Turns;
using CommsBot.BotFramework.Activities;
using CommsBot.Simulation;

namespace CommsBot.Benchmarks.Micro;

/// <summary>An activity from the wire and onto it.</summary>
[MemoryDiagnoser]
public class ActivityBenchmarks
{
    private readonly byte[] bytes = VoteActivity.Write("https://smba.trafficmanager.net/emea/", new TeamsSimulatorOptions());
    private readonly Activity activity;

    public ActivityBenchmarks() => activity = ActivityReader.Parse(bytes);

    [Benchmark]
    public Activity ParseActivity() => ActivityReader.Parse(bytes);

    [Benchmark]
    public byte[] WriteActivity() => JsonSerializer.SerializeToUtf8Bytes(activity, BotFrameworkJsonContext.Wire.Activity);
}
