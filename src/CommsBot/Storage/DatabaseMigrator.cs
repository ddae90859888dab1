using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CommsBot.Storage;

/// <summary>Brings the database to the newest migration. Safe to run at every start and on several nodes at once.</summary>
internal sealed class DatabaseMigrator(IServiceScopeFactory scopes, TimeProvider clock)
{
    // How long another process may hold EF's migration lock before it counts as left behind by a kill.
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromSeconds(30);

    /// <returns>The migrations that were applied; empty when there was nothing to do.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<CommsBotDbContext>().Database;
        CreateFolder(database.GetDbConnection().DataSource, database);

        var pending = (await database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count == 0)
            return [];

        if (database.IsSqlite())
            await RemoveAbandonedLockAsync(database, cancellationToken);

        await database.MigrateAsync(cancellationToken);
        return pending;
    }

    /// <returns>Migrations in the database that this program does not know, oldest first: a newer version was here.</returns>
    public async Task<IReadOnlyList<string>> FindNewerAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await FindNewerAsync(scope.ServiceProvider.GetRequiredService<CommsBotDbContext>().Database, cancellationToken);
    }

    public static async Task<IReadOnlyList<string>> FindNewerAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        [.. (await database.GetAppliedMigrationsAsync(cancellationToken)).Except(database.GetMigrations())];

    private static void CreateFolder(string dataSource, DatabaseFacade database)
    {
        if (database.IsSqlite() && Path.GetDirectoryName(dataSource) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
    }

    /// <summary>
    /// On SQLite EF locks by a row that a killed process leaves behind, and then waits for it forever
    /// (https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection).
    /// </summary>
    private async Task RemoveAbandonedLockAsync(
        DatabaseFacade database, CancellationToken cancellationToken)
    {
        const string table = "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (!await database.CanConnectAsync(cancellationToken) || await database.SqlQueryRaw<int>(table).SingleAsync(cancellationToken) == 0)
            return;

        var oldest = (clock.GetUtcNow() - AbandonedAfter).UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        await database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" WHERE "Timestamp" < {oldest}""", cancellationToken);
    }
}
