using System.Data.Common;
using System.Net.Sockets;
using CommsBot.Storage;
using Microsoft.Extensions.Options;

namespace CommsBot;

/// <summary>The verb <c>run</c>: migrations, then the bot until it is told to stop. What an admin can mend ends in a sentence, not a stack trace.</summary>
internal static class RunBot
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var builder = CommsBotHost.CreateBuilder(args);
        // What the host would log about a failed start, with its stack, is said below in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        try
        {
            await using var app = CommsBotHost.Build(builder);
            // Settings are checked before anything is touched; StartAsync would only do so after the migrations.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
            await app.RunAsync(cancellationToken);
            return 0;
        }
        catch (OptionsValidationException exception)
        {
            return Fail("CommsBot cannot start with these settings:", [.. exception.Failures]);
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(e => e is OptionsValidationException))
        {
            return Fail("CommsBot cannot start with these settings:",
                [.. exception.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures)]);
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException || IsAddressInUse(exception))
        {
            return Fail($"Another program listens on {builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey)} already.",
                ["Is CommsBot running in another window? Stop it, or set ASPNETCORE_URLS to another address, for example http://localhost:3979."]);
        }
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException)
        {
            return Fail($"The database cannot be used: {exception.Message}",
                ["Check Database:Provider and Database:ConnectionString, that the server runs and that the folder can be written to."]);
        }
    }

    private static bool IsAddressInUse(Exception? exception) =>
        exception is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } || (exception is not null && IsAddressInUse(exception.InnerException));

    private static int Fail(string headline, IReadOnlyList<string> repairs)
    {
        Console.Error.WriteLine(headline);
        foreach (var repair in repairs)
            Console.Error.WriteLine($"  - {repair}");

        return 1;
    }
}
