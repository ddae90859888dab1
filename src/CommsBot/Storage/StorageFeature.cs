using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CommsBot.Storage;

internal static class StorageFeature
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>()
            .BindConfiguration(DatabaseOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>();
        services.AddSingleton<DatabaseMigrator>();
        services.AddSingleton<SqlitePragmas>().AddScoped<DeletedRows>();

        // The provider decides which context type exists, so it is read before the container is built.
        if (configuration.GetValue($"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}", DatabaseProvider.Sqlite) == DatabaseProvider.Postgres)
        {
            services.AddIdentitySignIn(configuration);
            services.AddDbContextPool<CommsBotDbContext, PostgresCommsBotDbContext>((provider, options) => UsePostgres(Quietly(options), provider));
        }
        else
        {
            services.AddDbContextPool<CommsBotDbContext, SqliteCommsBotDbContext>((provider, options) =>
                Quietly(options).UseSqlite(SqliteConnectionString(provider)).AddInterceptors(provider.GetRequiredService<SqlitePragmas>()));
        }

        return services;
    }

    /// <summary>
    /// A unique index that refuses a repeat is everyday work here, and any other failure is logged once where the turn or job ends:
    /// no second, alarming line from below.
    /// </summary>
    private static DbContextOptionsBuilder Quietly(DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings =>
        warnings.Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (RelationalEventId.ConnectionError, LogLevel.Debug), (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            // SQLite rebuilds a table with foreign keys off, which cannot be in a transaction.
            (RelationalEventId.NonTransactionalMigrationOperationWarning, LogLevel.Debug)));

    private static DbContextOptionsBuilder UsePostgres(DbContextOptionsBuilder options, IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.SignsInWithIdentity
            ? options.UseNpgsql(provider.GetRequiredKeyedService<NpgsqlDataSource>(IdentitySignIn.Key))
            : options.UseNpgsql(ConnectionString(provider));

    private static string ConnectionString(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString ?? "";

    private static string SqliteConnectionString(IServiceProvider provider)
    {
        var builder = new SqliteConnectionStringBuilder(ConnectionString(provider));
        if (builder.DataSource is "")
            builder.DataSource = "data/commsbot.db";

        if (builder.DataSource != ":memory:" && builder.Mode != SqliteOpenMode.Memory)
        {
            var root = provider.GetRequiredService<IHostEnvironment>().ContentRootPath;
            builder.DataSource = Path.GetFullPath(builder.DataSource, root);
        }

        return builder.ToString();
    }
}
