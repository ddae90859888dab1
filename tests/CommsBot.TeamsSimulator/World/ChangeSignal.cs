namespace CommsBot.Simulation.World;

/// <summary>Wakes those who wait for something to become true. Costs nothing while nobody waits.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource? waiting;

    internal void Pulse() => Interlocked.Exchange(ref waiting, null)?.TrySetResult();

    /// <summary>Looks now and after every change until it finds something, or the deadline has passed.</summary>
    internal async Task<T> UntilAsync<T>(Func<T?> look, TimeSpan deadline, string what)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var changed = Waiting();
            if (look() is { } found && found is not false)
                return found;
            var left = deadline - TimeProvider.System.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
                throw new TimeoutException($"Not seen within {deadline.TotalSeconds:0.#} s: {what}");
            try
            {
                await changed.WaitAsync(left);
            }
            catch (TimeoutException)
            {
                // One last look.
            }
        }
    }

    private Task Waiting()
    {
        while (true)
        {
            var present = Volatile.Read(ref waiting);
            if (present is not null)
                return present.Task;
            var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (Interlocked.CompareExchange(ref waiting, mine, null) is null)
                return mine.Task;
        }
    }
}
