using Microsoft.EntityFrameworkCore;

namespace CommsBot.Storage;

/// <summary>Takes deleted and replaced rows out of the database's files, as far as a database lets itself be told to.</summary>
internal sealed class DeletedRows(CommsBotDbContext db)
{
    // Turns end within milliseconds; what takes longer is looked for again by whoever called.
    private const int MostLooks = 20;
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    /// <param name="small">Tables that are rewritten as a whole on PostgreSQL; who wants to read or write one waits.</param>
    /// <param name="large">Tables whose dead rows are freed there: their bytes stay until something else is written over them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when somebody still reads what is to go: it has to be tried again.</returns>
    public Task<bool> TryEraseAsync(IReadOnlyList<string> small, IReadOnlyList<string> large, CancellationToken cancellationToken) =>
        db.Database.IsSqlite() ? TryTruncateLogAsync(cancellationToken) : TryVacuumAsync(small, large, cancellationToken);

    /// <summary>What an older transaction might still read is kept by PostgreSQL, without a word: then nothing is begun.</summary>
    private async Task<bool> TryVacuumAsync(IReadOnlyList<string> small, IReadOnlyList<string> large, CancellationToken cancellationToken)
    {
        var deleted = await db.Database.SqlQueryRaw<string>("""SELECT pg_current_xact_id()::xid::text AS "Value" """).SingleAsync(cancellationToken);
        for (var looks = 1; await IsReadAsync(deleted, cancellationToken); looks++)
        {
            if (looks == MostLooks)
                return false;

            await Task.Delay(Breath, cancellationToken);
        }

        // It waits for everybody who reads the table, and writes all of it anew.
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        foreach (var statement in small.Select(t => $"VACUUM FULL \"{t}\"").Concat(large.Select(t => $"VACUUM \"{t}\"")))
            await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        return true;
    }

    /// <summary>Whether somebody else began before that transaction, and has not ended.</summary>
    private async Task<bool> IsReadAsync(string transaction, CancellationToken cancellationToken) => await db.Database.SqlQuery<int>(
        // https://www.postgresql.org/docs/current/monitoring-stats.html#MONITORING-PG-STAT-ACTIVITY-VIEW
        $"""
        SELECT COUNT(*)::int AS "Value" FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND backend_type <> 'autovacuum worker' AND (datname = current_database() OR datname IS NULL)
          AND (age(backend_xmin) > age({transaction}::xid) OR age(backend_xid) > age({transaction}::xid))
        """).SingleAsync(cancellationToken) > 0;

    /// <summary>Rows are overwritten in place (<see cref="SqlitePragmas"/>); their old pages are still in the write-ahead log.</summary>
    private async Task<bool> TryTruncateLogAsync(CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await using var answer = await command.ExecuteReaderAsync(cancellationToken);
            // One row: whether somebody was in the way, and pages.
            return await answer.ReadAsync(cancellationToken) && answer.GetInt32(0) == 0;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
