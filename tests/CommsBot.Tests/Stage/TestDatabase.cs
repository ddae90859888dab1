namespace CommsBot.Tests.Stage;

/// <summary>Which database a host test runs on; every one of them runs on both.</summary>
public abstract class TestDatabase
{
    public abstract string Provider { get; }

    /// <summary>A new, empty database.</summary>
    public abstract Task<string> CreateAsync();
}

public sealed class OnSqlite : TestDatabase
{
    public override string Provider => "Sqlite";

    public override Task<string> CreateAsync() =>
        Task.FromResult($"Data Source={Path.Combine(Directory.CreateTempSubdirectory("commsbot-tests-").FullName, "commsbot.db")}");
}

public sealed class OnPostgres : TestDatabase
{
    public override string Provider => "Postgres";

    public override Task<string> CreateAsync() => PostgresCluster.CreateDatabaseAsync();
}
