using System.Data.Common;
using System.Net.Sockets;

namespace CommsBot;

/// <summary>For the verbs: what an admin can mend ends in a sentence, not a stack trace.</summary>
internal static class PlainFailures
{
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(WebApplicationBuilder builder, Func<Task> verb) => RunAsync(builder, async () =>
    {
        await verb();
        return 0;
    });

    /// <returns>The exit code; the verb's own, if it comes to its end.</returns>
    public static async Task<int> RunAsync(WebApplicationBuilder builder, Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception exception) when (SettingFailures.Of(exception) is { } failures)
        {
            return Fail("CommsBot cannot start with these settings:", failures);
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
