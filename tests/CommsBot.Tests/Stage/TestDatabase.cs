namespace CommsBot.Tests.Stage;

/// <summary>Which database a host test runs on; every one of them runs on both.</summary>
public abstract class TestDatabase
{
    public abstract string Provider { get; }

    /// <summary>A new, empty database.</summary>
    public abstract Task<string> CreateAsync();

    /// <summary>A new database with the newest tables and nothing in them.</summary>
    public abstract Task<string> CreateMigratedAsync();
}

public sealed class OnSqlite : TestDatabase
{
    private static readonly Lazy<Task<string>> Migrated = new(MigrateAsync);

    public override string Provider => "Sqlite";

    public override Task<string> CreateAsync() => Task.FromResult($"Data Source={NewFile()}");

    public override async Task<string> CreateMigratedAsync()
    {
        var file = NewFile();
        File.Copy(await Migrated.Value, file);
        return $"Data Source={file}";
    }

    private static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("commsbot-tests-").FullName, "commsbot.db");

    private static async Task<string> MigrateAsync()
    {
        var file = NewFile();
        await MigratedTables.CreateAsync("Sqlite", $"Data Source={file};Pooling=false");
        return file;
    }
}

public sealed class OnPostgres : TestDatabase
{
    private static readonly Lazy<Task<string>> Migrated = new(MigrateAsync);

    public override string Provider => "Postgres";

    public override Task<string> CreateAsync() => PostgresCluster.CreateDatabaseAsync();

    public override async Task<string> CreateMigratedAsync() => await PostgresCluster.CreateDatabaseAsync(await Migrated.Value);

    private static async Task<string> MigrateAsync()
    {
        var database = await PostgresCluster.CreateDatabaseAsync();
        // Whatever stays connected keeps PostgreSQL from copying.
        await MigratedTables.CreateAsync("Postgres", database + ";Pooling=false");
        return new Npgsql.NpgsqlConnectionStringBuilder(database).Database!;
    }
}
