namespace CommsBot.Tests.Stage;

/// <summary>Goes as the real clock does, and jumps ahead when told to.</summary>
internal sealed class TravellingClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Volatile.Read(ref ahead));

    public void JumpTo(DateTimeOffset instant)
    {
        var jump = (instant - GetUtcNow()).Ticks;
        ArgumentOutOfRangeException.ThrowIfNegative(jump);
        Interlocked.Add(ref ahead, jump);
    }
}
