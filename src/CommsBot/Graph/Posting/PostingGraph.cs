using System.Text.Json;
using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace CommsBot.Graph.Posting;

/// <summary>Graph in the posting account's name: one attempt, without the SDK's retries, and what came of it.</summary>
internal sealed partial class PostingGraph : IDisposable
{
    private readonly HttpClient http;
    private readonly string baseUrl;
    private readonly PostingTokens tokens;
    private readonly TimeSpan attemptTimeout;
    private readonly TimeProvider clock;
    private readonly ILogger<PostingGraph> logger;

    public PostingGraph(
        IOptions<GraphOptions> graph, IOptions<BotFrameworkOptions> bot, IOptions<PostingOptions> posting, PostingTokens tokens, TimeProvider clock, ILogger<PostingGraph> logger)
    {
        (this.tokens, this.clock, this.logger) = (tokens, clock, logger);
        baseUrl = GraphAddress.BaseUrl(graph.Value, bot.Value);
        attemptTimeout = posting.Value.AttemptTimeout;
        // The SDK's handler sends a POST again after 503 and 504, although it may have been done.
        var handlers = GraphClientFactory.CreateDefaultHandlers().Where(h => h is not RetryHandler).Append(new RefusalReader(clock));
        http = GraphClientFactory.Create([.. handlers], finalHandler: new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        http.Timeout = Timeout.InfiniteTimeSpan;
    }

    /// <param name="permission">What the call needs.</param>
    /// <param name="call">The call; made once more with another token when Graph takes the first for none. Builds what it sends itself: the SDK
    /// sends <c>{}</c> for a model that it has sent before.</param>
    /// <param name="cancellationToken">Ends the attempt before its time.</param>
    public async Task<PostingAnswer<T>> CallAsync<T>(
        PostingPermission permission, Func<GraphServiceClient, TokenGiven, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(attemptTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var isSent = false;
        try
        {
            var token = await tokens.AcquireAsync(permission, either.Token);
            for (var isFirst = true; ; isFirst = false)
            {
                if (token is not TokenGiven given)
                    return token is TokenRefused refused ? new Refused<T>(refused.Reason) : new NotNow<T>((token as TokenNotNow)?.RetryAfter);

                try
                {
                    isSent = true;
                    using var client = new GraphServiceClient(http, new Bearer(given, new Uri(baseUrl)), baseUrl);
                    return new Done<T>(await call(client, given, either.Token));
                }
                catch (GraphRefusal refusal) when (refusal.Status == 401 && isFirst)
                {
                    isSent = false;
                    token = await tokens.RenewAsync(permission, refusal.Claims, either.Token);
                }
            }
        }
        catch (GraphRefusal refusal)
        {
            Log.Refused(logger, permission, refusal.Status);
            if (refusal is { Status: 401, Claims: { } claims })
                await tokens.LoseAsync(claims, cancellationToken);
            return AnswerTo<T>(refusal);
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            Log.Lost(logger, permission, failure.HttpRequestError.ToString());
            return new NotNow<T>(null);
        }
        // Time is up, the line broke, or what came back is no answer of Graph.
        catch (Exception failure) when (failure is OperationCanceledException ? !cancellationToken.IsCancellationRequested
            : isSent && failure is HttpRequestException or IOException or JsonException or ApiException or InvalidOperationException)
        {
            Log.Lost(logger, permission, failure.GetType().Name);
            return isSent ? new Unknown<T>() : new NotNow<T>(null);
        }
    }

    public void Dispose() => http.Dispose();

    private static PostingAnswer<T> AnswerTo<T>(GraphRefusal refusal) => refusal switch
    {
        { Status: 429 } => new NotNow<T>(refusal.RetryAfter),
        // Another operation on the channel was under way.
        { Status: 412 } => new NotNow<T>(refusal.RetryAfter),
        { Status: 401, Claims: not null } => new Refused<T>(PostingRefusal.NeedsReconnecting),
        { Status: 401 } => new Refused<T>(PostingRefusal.NotPermitted),
        { Status: 403, IsNotAMember: true } => new Refused<T>(PostingRefusal.NotAMember),
        { Status: 403 } => new Refused<T>(PostingRefusal.Forbidden),
        { Status: 404 or 410 } => new Refused<T>(PostingRefusal.ChannelGone),
        { Status: 409 or 423 } => new Refused<T>(PostingRefusal.Locked),
        { Status: 413 } => new Refused<T>(PostingRefusal.TooLarge),
        // 408 is about a request that may have arrived; 5xx may come after it was done.
        { Status: 408 or >= 500 } => new Unknown<T>(),
        _ => new Refused<T>(PostingRefusal.Rejected),
    };

    /// <summary>The token goes to Graph's own host alone, also when a next page lies elsewhere.</summary>
    private sealed class Bearer(TokenGiven token, Uri graph) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(
            RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            if (request.URI.GetLeftPart(UriPartial.Authority) == graph.GetLeftPart(UriPartial.Authority))
                request.Headers.TryAdd("Authorization", $"Bearer {token.Token}");
            return Task.CompletedTask;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Graph answered {Status} to a call of the posting account ({Permission}).")]
        public static partial void Refused(ILogger logger, PostingPermission permission, int status);

        [LoggerMessage(LogLevel.Warning, "A call of the posting account got no answer of Graph ({Permission}, {Failure}).")]
        public static partial void Lost(ILogger logger, PostingPermission permission, string failure);
    }
}
