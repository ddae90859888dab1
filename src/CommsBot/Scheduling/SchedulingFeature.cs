using CommsBot.Storage;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CommsBot.Scheduling;

internal static class SchedulingFeature
{
    /// <summary>What a killed node has locked is free again after this.</summary>
    public static readonly TimeSpan AbandonedLockTime = TimeSpan.FromSeconds(30);

    // Runs are many and say nothing that the database does not; a day of them, Hangfire's default, is only weight.
    private static readonly TimeSpan RunsAreKept = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddSingleton(CreateStorage);
        services.AddSingleton(provider => new JobAlarm(new Lazy<JobStorage>(provider.GetRequiredService<JobStorage>)));
        services.AddSingleton<JobRun>();
        services.AddHostedService<JobServer>();
        return services;
    }

    /// <param name="id">Names the job in the database and in logs; it outlives the class.</param>
    /// <param name="every">Seconds, minutes or hours that divide the next longer unit.</param>
    public static IServiceCollection AddRecurringJob<TJob>(this IServiceCollection services, string id, TimeSpan every)
        where TJob : class, IJob
    {
        services.AddScoped<TJob>();
        services.AddSingleton(new RecurringJob(id, typeof(TJob), every));
        return services;
    }

    /// <summary>In memory beside SQLite, where there is one node and what is due is read from the tables; in the database for several nodes.</summary>
    private static JobStorage CreateStorage(IServiceProvider provider)
    {
        var database = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        JobStorage storage = database.Provider == DatabaseProvider.Postgres
            ? new PostgreSqlStorage(database.SignsInWithIdentity
                ? new IdentityConnections(provider.GetRequiredKeyedService<NpgsqlDataSource>(IdentitySignIn.Key))
                : new NpgsqlConnectionFactory(database.ConnectionString, PostgresOptions), PostgresOptions)
            : new InMemoryStorage();
        storage.JobExpirationTimeout = RunsAreKept;
        return storage;
    }

    private static PostgreSqlStorageOptions PostgresOptions { get; } = new()
    {
        QueuePollInterval = TimeSpan.FromSeconds(1),
        // What a killed node leaves behind, a lock or a run, is free again this soon; the defaults are 10 and 30 minutes.
        DistributedLockTimeout = AbandonedLockTime,
        InvisibilityTimeout = TimeSpan.FromMinutes(1),
        UseSlidingInvisibilityTimeout = true,
    };

    /// <summary>Connections that sign in as the bot's own do.</summary>
    private sealed class IdentityConnections(NpgsqlDataSource source) : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => source.CreateConnection();
    }
}
