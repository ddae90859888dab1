using CommsBot.Diagnostics;

namespace CommsBot;

/// <summary>The verb <c>healthy</c>: asks the bot beside it, for container engines, whose image has no other program to ask with.</summary>
internal static class AskHealth
{
    private const string Path = DiagnosticsFeature.LivePath;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>0 when the bot says that it is well.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args).Build();
        var addresses = (configuration[WebHostDefaults.ServerUrlsKey] ?? CommsBotHost.DefaultUrl).Split(';', StringSplitOptions.TrimEntries).Select(BindingAddress.Parse).ToList();
        if (addresses.Find(a => a.Scheme == "http") is not { } address)
            return Fail("The bot listens on https only, whose certificate is for another name than this machine's number: add an http address to ASPNETCORE_URLS.");

        // A page to sign in to would be an answer, too.
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new UriBuilder("http", "127.0.0.1", address.Port, Path).Uri, cancellationToken);
            return answer.IsSuccessStatusCode ? 0 : Fail($"{Path} answers {(int)answer.StatusCode}.");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return Fail($"{Path} does not answer: {exception.GetBaseException().Message}");
        }
    }

    private static int Fail(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
