using System.Collections.Concurrent;

namespace CommsBot.Simulation.Recording;

/// <summary>Counts the calls, by operation, by answer and by second.</summary>
public sealed class CallLedger
{
    private const int KeptRefusals = 1000;
    private static readonly int Kinds = Enum.GetValues<Operation>().Length;
    private readonly TimeProvider _time;
    private readonly long[] _calls = new long[Kinds];
    private readonly ConcurrentDictionary<(Operation, int Status), int> _answers = new();
    private readonly ConcurrentDictionary<(Operation, long Second), int> _seconds = new();
    private readonly ConcurrentQueue<Refusal> _refusals = new();

    internal CallLedger(TimeProvider time) => _time = time;

    /// <summary>The last thousand calls that were refused.</summary>
    public IReadOnlyList<Refusal> Refusals => [.. _refusals];

    /// <summary>The answers given, by operation and HTTP status; 0 stands for none (a dropped connection).</summary>
    public IReadOnlyDictionary<(Operation Operation, int Status), int> Answers => _answers;

    /// <summary>The calls made so far.</summary>
    public long Count(Operation operation) => Volatile.Read(ref _calls[(int)operation]);

    /// <summary>The calls in each second that had any, first second first.</summary>
    public IReadOnlyList<(DateTimeOffset Second, int Calls)> PerSecond(params IReadOnlyCollection<Operation> operations) =>
    [
        .. _seconds.Where(entry => operations.Count == 0 || operations.Contains(entry.Key.Item1))
            .GroupBy(entry => entry.Key.Second, entry => entry.Value)
            .OrderBy(second => second.Key)
            .Select(second => (DateTimeOffset.FromUnixTimeSeconds(second.Key), second.Sum())),
    ];

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        Array.Clear(_calls);
        _answers.Clear();
        _seconds.Clear();
        _refusals.Clear();
    }

    internal void Begin(Operation operation)
    {
        Interlocked.Increment(ref _calls[(int)operation]);
        _seconds.AddOrUpdate((operation, _time.GetUtcNow().ToUnixTimeSeconds()), 1, static (_, calls) => calls + 1);
    }

    internal void End(Operation operation, int status) => _answers.AddOrUpdate((operation, status), 1, static (_, answers) => answers + 1);

    internal void Refuse(Operation operation, string path, int status, string code, string message)
    {
        _refusals.Enqueue(new Refusal(_time.GetUtcNow(), operation, path, status, code, message));
        while (_refusals.Count > KeptRefusals)
            _refusals.TryDequeue(out _);
    }
}
