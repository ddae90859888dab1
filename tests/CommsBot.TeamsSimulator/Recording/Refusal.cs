namespace CommsBot.Simulation.Recording;

/// <summary>A call that was refused, and why: the first thing to read when a test fails.</summary>
public sealed record Refusal(DateTimeOffset At, Operation Operation, string Path, int Status, string Code, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Operation} {Path}: {Status} {Code}: {Message}";
}
