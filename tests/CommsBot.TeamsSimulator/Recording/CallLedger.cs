using System.Collections.Concurrent;

namespace CommsBot.Simulation.Recording;

/// <summary>Counts the calls, by operation, by answer and by second.</summary>
public sealed class CallLedger
{
    private const int KeptRefusals = 1000;
    private static readonly int Kinds = Enum.GetValues<Operation>().Length;
    private readonly TimeProvider time;
    private readonly long[] calls = new long[Kinds];
    private readonly ConcurrentDictionary<(Operation, int Status), int> answers = new();
    private readonly ConcurrentDictionary<(Operation, long Second), int> seconds = new();
    private readonly ConcurrentQueue<Refusal> refusals = new();

    internal CallLedger(TimeProvider time) => this.time = time;

    /// <summary>The last thousand calls that were refused.</summary>
    public IReadOnlyList<Refusal> Refusals => [.. refusals];

    /// <summary>The answers given, by operation and HTTP status; 0 stands for none (a dropped connection).</summary>
    public IReadOnlyDictionary<(Operation Operation, int Status), int> Answers => answers;

    /// <summary>The calls made so far.</summary>
    public long Count(Operation operation) => Volatile.Read(ref calls[(int)operation]);

    /// <summary>The calls in each second that had any, first second first.</summary>
    public IReadOnlyList<(DateTimeOffset Second, int Calls)> PerSecond(params IReadOnlyCollection<Operation> operations) =>
    [
        .. seconds.Where(entry => operations.Count == 0 || operations.Contains(entry.Key.Item1))
            .GroupBy(entry => entry.Key.Second, entry => entry.Value)
            .OrderBy(second => second.Key)
            .Select(second => (DateTimeOffset.FromUnixTimeSeconds(second.Key), second.Sum())),
    ];

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        Array.Clear(calls);
        answers.Clear();
        seconds.Clear();
        refusals.Clear();
    }

    internal void Begin(Operation operation)
    {
        Interlocked.Increment(ref calls[(int)operation]);
        seconds.AddOrUpdate((operation, time.GetUtcNow().ToUnixTimeSeconds()), 1, static (_, count) => count + 1);
    }

    internal void End(Operation operation, int status) => answers.AddOrUpdate((operation, status), 1, static (_, count) => count + 1);

    internal void Refuse(Operation operation, string path, int status, string code, string message)
    {
        refusals.Enqueue(new Refusal(time.GetUtcNow(), operation, path, status, code, message));
        while (refusals.Count > KeptRefusals)
            refusals.TryDequeue(out _);
    }
}
