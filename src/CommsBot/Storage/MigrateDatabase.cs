using CommsBot.Settings;

namespace CommsBot.Storage;

/// <summary>The verb <c>migrate</c>.</summary>
internal static class MigrateDatabase
{
    public static Task<int> RunAsync(string[] args, CancellationToken cancellationToken) => PlainFailures.RunAsync(args, async builder =>
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        // Another database than the one that was meant must not get tables.
        ReadableSettings.Require(app.Services);
        var migrator = app.Services.GetRequiredService<DatabaseMigrator>();
        var applied = await migrator.MigrateAsync(cancellationToken);
        Console.WriteLine(
            applied.Count > 0 ? StartTexts.Here.Applied(applied.Count, string.Join(", ", applied))
            : await migrator.FindNewerAsync(cancellationToken) is { Count: > 0 } newer ? StartTexts.Here.NewerDatabase(newer.Count, newer[^1])
            : StartTexts.Here.UpToDate);
        return 0;
    });
}
