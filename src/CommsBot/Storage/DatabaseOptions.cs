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

    /// <summary>
    /// Client id of a user-assigned managed identity that signs in to PostgreSQL on Azure; <c>Username</c> is then its name, and there is no password.
    /// Default: none; the connection string says who signs in.
    /// </summary>
    public string? ManagedIdentityClientId { get; init; }

    public bool SignsInWithIdentity => Provider == DatabaseProvider.Postgres && !string.IsNullOrWhiteSpace(ManagedIdentityClientId);
}

internal enum DatabaseProvider
{
    Sqlite,
    Postgres,
}
