using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CommsBot.Storage;

internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        if (options.Provider == DatabaseProvider.Postgres && string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return ValidateOptionsResult.Fail(
                "Database:ConnectionString is missing. With Database:Provider = Postgres set it, for example to \"Host=localhost;Database=commsbot;Username=commsbot\".");
        }

        try
        {
            DbConnectionStringBuilder _ = options.Provider == DatabaseProvider.Postgres
                ? new NpgsqlConnectionStringBuilder(options.ConnectionString)
                : new SqliteConnectionStringBuilder(options.ConnectionString);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException exception)
        {
            return ValidateOptionsResult.Fail(
                $"Database:ConnectionString cannot be read as a {options.Provider} connection string: {exception.Message}");
        }
    }
}
