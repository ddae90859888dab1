namespace CommsBot.Benchmarks.Ballots;

/// <summary>One hot poll.</summary>
internal sealed record BallotsOptions
{
    /// <summary>How many may vote; each votes from their own chat, again once all have.</summary>
    public required int People { get; init; }

    public required int Connections { get; init; }

    public required TimeSpan Duration { get; init; }

    public required int Rounds { get; init; }

    /// <summary>A PostgreSQL connection string; null: an SQLite file of its own.</summary>
    public required string? Postgres { get; init; }

    /// <summary>Ballots of the large poll whose results are compared with those of a small one; 0 leaves it out.</summary>
    public required int Large { get; init; }
}
