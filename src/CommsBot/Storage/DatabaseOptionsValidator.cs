using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CommsBot.Storage;

internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        if (options.Provider != DatabaseProvider.Postgres && !string.IsNullOrWhiteSpace(options.ManagedIdentityClientId))
            return ValidateOptionsResult.Fail("Database:ManagedIdentityClientId signs in to PostgreSQL only: set Database:Provider to Postgres, or remove it.");

        if (options.Provider == DatabaseProvider.Postgres && string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return ValidateOptionsResult.Fail(
                "Database:ConnectionString is missing. With Database:Provider = Postgres set it, for example to \"Host=localhost;Database=commsbot;Username=commsbot\".");
        }

        try
        {
            DbConnectionStringBuilder connection = options.Provider == DatabaseProvider.Postgres
                ? new NpgsqlConnectionStringBuilder(options.ConnectionString)
                : new SqliteConnectionStringBuilder(options.ConnectionString);
            return options.SignsInWithIdentity && connection is NpgsqlConnectionStringBuilder postgres
                && (string.IsNullOrEmpty(postgres.Username) || !string.IsNullOrEmpty(postgres.Password))
                ? ValidateOptionsResult.Fail(
                    "Database:ConnectionString needs the identity's name as Username, and no Password, beside Database:ManagedIdentityClientId.")
                : ValidateOptionsResult.Success;
        }
        catch (ArgumentException exception)
        {
            return ValidateOptionsResult.Fail(
                $"Database:ConnectionString cannot be read as a {options.Provider} connection string: {exception.Message}");
        }
    }
}
