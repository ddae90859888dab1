namespace CommsBot.Simulation.Limits;

/// <summary>
/// How often a bot may call. Per conversation: (calls, within) pairs that all have to hold.
/// Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit.
/// </summary>
public sealed record RateLimits
{
    /// <summary>The limits that Teams documents.</summary>
    public static RateLimits Documented { get; } = new();

    /// <summary>Sends, replies, updates and deletes in one conversation.</summary>
    public IReadOnlyList<RateLimit> Send { get; init; } = [new(7, 1), new(8, 2), new(60, 30), new(1800, 3600)];

    /// <summary>Conversations created for one person or channel.</summary>
    public IReadOnlyList<RateLimit> Create { get; init; } = [new(7, 1), new(8, 2), new(60, 30), new(1800, 3600)];

    /// <summary>Reads of members and teams, per conversation.</summary>
    public IReadOnlyList<RateLimit> Read { get; init; } = [new(14, 1), new(16, 2), new(120, 30), new(3600, 3600)];

    /// <summary>All calls of the app in the tenant.</summary>
    public IReadOnlyList<RateLimit> Tenant { get; init; } = [new(50, 1)];

    /// <summary>Looks and changes of the apps that people have installed, through Graph, in the tenant.</summary>
    public IReadOnlyList<RateLimit> Installs { get; init; } = [new(30, 1)];

    /// <summary>Whether a 429 says in Retry-After when to come back.</summary>
    public bool SaysWhen { get; init; } = true;
}

/// <summary>At most so many calls within so many seconds.</summary>
public readonly record struct RateLimit(int Calls, int Seconds);
