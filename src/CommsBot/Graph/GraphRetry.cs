using System.Net;

namespace CommsBot.Graph;

/// <summary>
/// Makes calls again that were throttled or lost, as the SDK's own handler does not: fractions of seconds in Retry-After are read, waits and attempts
/// are bounded, and a last refusal comes out as it is. Only for calls that may be made twice.
/// </summary>
internal sealed class GraphRetry(GraphOptions options, TimeProvider clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var isLast = attempt == options.MostAttempts;
            var response = await TrySendAsync(request, isLast, cancellationToken);
            if (response is not null && (isLast || !IsNotNow(response.StatusCode)))
                return response;

            var wait = (response is null ? null : RetryAfterHeader.Read(response, clock)) ?? Backoff(attempt);
            if (response is not null && wait > options.LongestWait)
                return response;

            response?.Dispose();
            await Task.Delay(wait < options.LongestWait ? wait : options.LongestWait, clock, cancellationToken);
        }
    }

    /// <returns>Null when no answer came and another attempt is left.</returns>
    private async Task<HttpResponseMessage?> TrySendAsync(HttpRequestMessage request, bool isLast, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.AttemptTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await base.SendAsync(request, either.Token);
        }
        catch (Exception exception) when (!isLast && (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)))
        {
            return null;
        }
    }

    private static bool IsNotNow(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(Math.Pow(2, attempt - 1) * (0.5 + Random.Shared.NextDouble() / 2));
}
