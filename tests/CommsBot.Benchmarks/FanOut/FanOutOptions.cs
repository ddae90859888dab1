namespace CommsBot.Benchmarks.FanOut;

/// <summary>One simulated sending.</summary>
internal sealed record FanOutOptions
{
    public required int People { get; init; }

    /// <summary>Calls a second that the bot is set to and the simulator allows; null: no limit on either side.</summary>
    public required int? Cap { get; init; }

    /// <summary>How many of the calls have trouble, 0 to 1.</summary>
    public required double Faults { get; init; }

    /// <summary>How often the bot is killed at random instants and started again.</summary>
    public required int Kills { get; init; }

    public required int Seed { get; init; }

    /// <summary>Whether the bot has to create every chat first.</summary>
    public required bool HasNewChats { get; init; }

    /// <summary>A PostgreSQL connection string; null: an SQLite file of its own.</summary>
    public required string? Postgres { get; init; }

    /// <summary>Bots on one database; more than one needs PostgreSQL.</summary>
    public required int Nodes { get; init; }
}
