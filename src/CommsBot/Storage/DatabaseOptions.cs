using System.ComponentModel.DataAnnotations;

namespace CommsBot.Storage;

/// <summary>Section <c>Database</c>.</summary>
internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Which database. Default: SQLite, embedded, for one node.</summary>
    [EnumDataType(typeof(DatabaseProvider), ErrorMessage = "Database:Provider must be Sqlite or Postgres.")]
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>
    /// An ADO.NET connection string. Default for SQLite: <c>Data Source=data/commsbot.db</c>; a relative path starts at the content root.
    /// PostgreSQL has no default.
    /// </summary>
    public string? ConnectionString { get; init; }
}

internal enum DatabaseProvider
{
    Sqlite,
    Postgres,
}
