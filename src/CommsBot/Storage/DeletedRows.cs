using Microsoft.EntityFrameworkCore;

namespace CommsBot.Storage;

/// <summary>Takes deleted and replaced rows out of the database's files, as far as a database lets itself be told to.</summary>
internal sealed class DeletedRows(CommsBotDbContext db)
{
    /// <param name="small">Tables that are rewritten as a whole on PostgreSQL.</param>
    /// <param name="large">Tables whose dead rows are freed there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when somebody still reads what is to go: it has to be tried again.</returns>
    public async Task<bool> TryEraseAsync(IReadOnlyList<string> small, IReadOnlyList<string> large, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite())
            return await TryTruncateLogAsync(cancellationToken);

        foreach (var statement in small.Select(t => $"VACUUM FULL \"{t}\"").Concat(large.Select(t => $"VACUUM \"{t}\"")))
            await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        return true;
    }

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
