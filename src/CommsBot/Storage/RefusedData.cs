using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommsBot.Storage;

internal static class RefusedData
{
    private const int SqliteTooBig = 18;
    private const int SqliteConstraint = 19;

    /// <summary>Whether a database that works refused what it was given: a row that is gone by now, or a value it cannot hold.</summary>
    public static bool IsAboutTheData(this Exception exception) => exception switch
    {
        DbUpdateException { InnerException: { } inner } => inner.IsAboutTheData(),
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteTooBig or SqliteConstraint,
        // Classes 22 "data exception" and 23 "integrity constraint violation".
        PostgresException postgres => postgres.SqlState.StartsWith("22", StringComparison.Ordinal) || postgres.SqlState.StartsWith("23", StringComparison.Ordinal),
        _ => false,
    };
}
