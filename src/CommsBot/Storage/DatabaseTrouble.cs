using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CommsBot.Storage;

/// <summary>What keeps the database from being used, in kinds that have a repair of their own.</summary>
internal enum DatabaseTrouble
{
    /// <summary>What none of the others is.</summary>
    Other,
    NoAnswer,
    SignInRefused,
    NoSuchDatabase,
    NotAllowed,
    TooManyConnections,
    NoTables,
    Full,
    NotWritable,
    NoDatabase,
    Locked,
}

internal static class DatabaseTroubles
{
    /// <returns>The database's own exception, however it is wrapped; null when it is none of a database.</returns>
    public static DbException? Of(Exception? exception) => exception as DbException ?? (exception is null ? null : Of(exception.InnerException));

    /// <returns>A sentence for the log, in place of an exception that says no more; null where the exception may tell of a fault of ours.</returns>
    public static string? OutageOf(Exception exception)
    {
        var kind = Kind(exception);
        if (Of(exception) is not { } refused || kind is DatabaseTrouble.Other or DatabaseTrouble.NoTables or DatabaseTrouble.Locked)
            return null;

        return $"The database cannot be used ({refused.GetBaseException().Message.TrimEnd('.')}). {new DatabaseTexts(CultureInfo.GetCultureInfo("en")).Repair(kind)}";
    }

    /// <summary>By the codes of SQLite (https://sqlite.org/rescode.html) and PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html).</summary>
    public static DatabaseTrouble Kind(Exception exception) => Of(exception) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            1 when sqlite.Message.Contains("no such table", StringComparison.Ordinal) => DatabaseTrouble.NoTables,
            5 or 6 => DatabaseTrouble.Locked,
            8 or 14 => DatabaseTrouble.NotWritable,
            10 or 13 => DatabaseTrouble.Full,
            11 or 26 => DatabaseTrouble.NoDatabase,
            _ => DatabaseTrouble.Other,
        },
        PostgresException { SqlState: "28P01" or "28000" } => DatabaseTrouble.SignInRefused,
        PostgresException { SqlState: "3D000" } => DatabaseTrouble.NoSuchDatabase,
        PostgresException { SqlState: "42501" } => DatabaseTrouble.NotAllowed,
        PostgresException { SqlState: "42P01" } => DatabaseTrouble.NoTables,
        PostgresException { SqlState: "53100" } => DatabaseTrouble.Full,
        PostgresException { SqlState: "53300" } => DatabaseTrouble.TooManyConnections,
        PostgresException { SqlState: "57P01" or "57P03" } => DatabaseTrouble.NoAnswer,
        PostgresException => DatabaseTrouble.Other,
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } => DatabaseTrouble.NoAnswer,
        null when exception is IOException or UnauthorizedAccessException => DatabaseTrouble.NotWritable,
        _ => exception.GetBaseException() is SocketException ? DatabaseTrouble.NoAnswer : DatabaseTrouble.Other,
    };
}
