using System.Net.Sockets;
using CommsBot.DataProtection;
using CommsBot.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace CommsBot;

/// <summary>The verb <c>run</c>: migrations, then the bot until it is told to stop.</summary>
internal static partial class RunBot
{
    public static Task<int> RunAsync(string[] args, CancellationToken cancellationToken) => PlainFailures.RunAsync(args, async builder =>
    {
        // What the host would log about a failed start, with its stack, is said in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        await using var app = builder.Build();
        // All settings are checked before anything is touched; StartAsync would only do so after the migrations.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        CommsBotHost.Map(app);
        var migrator = app.Services.GetRequiredService<DatabaseMigrator>();
        await migrator.MigrateAsync(cancellationToken);
        if (await migrator.FindNewerAsync(cancellationToken) is { Count: > 0 } newer)
            Log.Newer(app.Logger, newer.Count, newer[^1]);
        if (await ForeignKeys.CountAsync(app.Services, cancellationToken) is > 0 and var foreign)
            return PlainFailures.Fail(StartTexts.Here.ForeignKeys(foreign), StartTexts.Here.ForeignKeysRepair);

        return await RunAsync(app, builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey) ?? "", cancellationToken);
    });

    private static async Task<int> RunAsync(WebApplication app, string address, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            // Else what has started already would call its end a crash.
            app.Lifetime.StopApplication();
            await app.StopAsync(CancellationToken.None);
            if (IsAddressInUse(exception))
                return PlainFailures.Fail(StartTexts.Here.AddressTaken(address), StartTexts.Here.AddressTakenRepair);
            if (IsOfListening(exception) && !cancellationToken.IsCancellationRequested)
                return PlainFailures.Fail(StartTexts.Here.CannotListen(address, exception.Message.Split('\n', '\r')[0]), StartTexts.Here.CannotListenRepair);
            throw;
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static bool IsAddressInUse(Exception? exception) =>
        exception is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } || (exception is not null && IsAddressInUse(exception.InnerException));

    // Addresses, certificates and sockets fail with exceptions of many kinds; where they come from is what they have in common.
    private static bool IsOfListening(Exception exception) => exception.StackTrace?.Contains("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal) == true;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The database has {Count} migration(s) of a newer version (up to {Newest}): this program is older and leaves them alone. Run the newer version again, unless it was taken back on purpose.")]
        public static partial void Newer(ILogger logger, int count, string newest);
    }
}
