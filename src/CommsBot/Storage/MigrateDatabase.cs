namespace CommsBot.Storage;

/// <summary>The verb <c>migrate</c>.</summary>
internal static class MigrateDatabase
{
    public static Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var builder = CommsBotHost.CreateBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        return PlainFailures.RunAsync(builder, async () =>
        {
            await using var app = builder.Build();
            var applied = await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
            Console.WriteLine(applied.Count == 0 ? "The database is up to date." : $"Applied {applied.Count} migration(s): {string.Join(", ", applied)}.");
        });
    }
}
