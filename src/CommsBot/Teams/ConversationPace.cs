using System.Collections.Concurrent;

namespace CommsBot.Teams;

/// <summary>
/// Spaces what the bot writes unasked to one conversation, so that Teams' limits for a conversation are not met: 7 in a second, 8 in two, 60 in thirty and
/// 1,800 in an hour (<see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit"/>). Counted in this process; several nodes
/// seldom write to one conversation, and a 429 is waited out by the connector.
/// </summary>
internal sealed class ConversationPace(TimeProvider clock)
{
    private const int MostIdle = 1_000;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private static readonly (int Most, TimeSpan Within)[] Limits =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1_800, Longest),
    ];

    private readonly ConcurrentDictionary<string, Turns> conversations = new();

    /// <summary>Waits for the turn of one message or update.</summary>
    public async Task WaitAsync(string conversationId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (conversations.Count > MostIdle)
            ForgetIdle(now);

        var delay = conversations.GetOrAdd(conversationId, _ => new Turns()).Reserve(now) - now;
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, clock, cancellationToken);
    }

    private void ForgetIdle(DateTimeOffset now)
    {
        foreach (var (id, turns) in conversations)
        {
            if (turns.IsIdle(now))
                conversations.TryRemove(id, out _);
        }
    }

    private sealed class Turns
    {
        private readonly Lock gate = new();
        private readonly List<DateTimeOffset> taken = [];

        public DateTimeOffset Reserve(DateTimeOffset now)
        {
            lock (gate)
            {
                taken.RemoveRange(0, taken.FindIndex(t => t > now - Longest) is var first and >= 0 ? first : taken.Count);
                var turn = taken.Count > 0 && taken[^1] > now ? taken[^1] : now;
                foreach (var (most, within) in Limits)
                {
                    if (taken.Count >= most && taken[^most] + within > turn)
                        turn = taken[^most] + within;
                }

                taken.Add(turn);
                return turn;
            }
        }

        public bool IsIdle(DateTimeOffset now)
        {
            lock (gate)
                return taken.Count == 0 || taken[^1] <= now - Longest;
        }
    }
}
