using CommsBot.Storage;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;

namespace CommsBot.Tests.Stage;

/// <summary>Makes the tables once, as a bot that starts does; tests begin with copies, which are made in a tenth of the time.</summary>
internal static class MigratedTables
{
    public static async Task CreateAsync(string provider, string connectionString)
    {
        string[] settings = ["--environment=Development", "--Playground:Enabled=false", $"--Database:Provider={provider}", $"--Database:ConnectionString={connectionString}"];
        await using var bot = CommsBotHost.Build(CommsBotHost.CreateBuilder(settings));
        await bot.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        bot.Services.GetRequiredService<JobStorage>();
    }
}
