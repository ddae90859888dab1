using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CommsBot.AdaptiveCards;
using CommsBot.Benchmarks.Turns;

namespace CommsBot.Benchmarks.Micro;

/// <summary>The card of a vote: its objects alone, and with validation and JSON.</summary>
[MemoryDiagnoser]
public class CardBenchmarks
{
    [Benchmark]
    public AdaptiveCard BuildCard() => VoteCard.Create("01jd3c9v6p7w8x2k4m5n", 2);

    [Benchmark]
    public JsonElement BuildAndSerialiseCard() => VoteCard.Create("01jd3c9v6p7w8x2k4m5n", 2).ToJsonElement();
}
