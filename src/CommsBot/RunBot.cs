using CommsBot.Storage;
using Microsoft.Extensions.Options;

namespace CommsBot;

/// <summary>The verb <c>run</c>: migrations, then the bot until it is told to stop.</summary>
internal static class RunBot
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var builder = CommsBotHost.CreateBuilder(args);
        // What the host would log about a failed start, with its stack, is said in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        return await PlainFailures.RunAsync(builder, async () =>
        {
            await using var app = builder.Build();
            // All settings are checked before anything is touched; StartAsync would only do so after the migrations.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            CommsBotHost.Map(app);
            await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
            await app.RunAsync(cancellationToken);
        });
    }
}
