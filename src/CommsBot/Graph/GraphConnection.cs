using Azure.Identity;
using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Authentication.Azure;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace CommsBot.Graph;

/// <summary>Graph in the bot's own name. The token goes to the configured host only.</summary>
internal sealed class GraphConnection : IDisposable
{
    private readonly HttpClient http;

    public GraphConnection(IOptions<GraphOptions> options, IOptions<BotFrameworkOptions> bot, BotTokenCredential credential, TimeProvider clock)
    {
        var baseUrl = GraphAddress.BaseUrl(options.Value, bot.Value);
        var handlers = GraphClientFactory.CreateDefaultHandlers().Where(h => h is not RetryHandler).Append(new GraphRetry(options.Value, clock));
        http = GraphClientFactory.Create([.. handlers], finalHandler: new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        // Each attempt has its own limit.
        http.Timeout = Timeout.InfiniteTimeSpan;
        Client = new GraphServiceClient(
            http,
            new AzureIdentityAuthenticationProvider(credential, [new Uri(baseUrl).Host], null, true, $"{GraphAddress.Resource(bot.Value)}/.default"),
            baseUrl);
        BaseUrl = baseUrl;
    }

    public GraphServiceClient Client { get; }

    public string BaseUrl { get; }

    /// <param name="operation">What is asked for, for logs: no name and no id.</param>
    /// <param name="call">The call.</param>
    /// <exception cref="GraphException">It was refused for good, or for too long.</exception>
    public static async Task<T?> CallAsync<T>(string operation, Func<Task<T?>> call)
    {
        try
        {
            return await call();
        }
        catch (ODataError error)
        {
            throw new GraphException(operation, error.ResponseStatusCode, error.Error?.Code, error);
        }
        catch (ApiException error)
        {
            throw new GraphException(operation, error.ResponseStatusCode, null, error);
        }
        catch (Exception exception) when (exception is HttpRequestException or AuthenticationFailedException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw new GraphException(operation, null, null, exception);
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        http.Dispose();
    }
}
