using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace CommsBot.BotFramework.Connector;

/// <summary>
/// What is repeated, and when (https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability): answers that
/// say "not now", and what never left this machine. Reading may be repeated after anything that broke, since nobody sees it twice.
/// </summary>
internal static partial class ConnectorRetry
{
    /// <summary>Marks a request of a caller that has a queue and a pace of its own.</summary>
    public static readonly HttpRequestOptionsKey<bool> IsLeftToCaller = new("CommsBot.RetriesAreLeftToCaller");

    public static void Configure(
        ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ConnectorOptions options, TimeProvider clock, ILogger logger)
    {
        pipeline.TimeProvider = clock;

        // It logs several lines for every message sent; the one below is enough.
        pipeline.TelemetryListener = null;
        if (options.MaxRetries > 0)
        {
            pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.MaxRetries,
                Delay = options.RetryDelay,
                MaxDelay = options.MaxRetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = attempt => ValueTask.FromResult(IsRepeatable(attempt.Outcome, attempt.Context.GetRequestMessage(), options.MaxRetryDelay, clock)),
                DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } response ? RetryAfter(response, clock) : null),
                OnRetry = attempt =>
                {
                    Log.Retrying(logger, (int?)attempt.Outcome.Result?.StatusCode, attempt.Outcome.Exception?.GetType().Name, attempt.RetryDelay);
                    if (attempt.Context.GetRequestMessage()?.Content is ConnectorContent content)
                        content.WentOut = false;
                    return default;
                },
            });
        }

        pipeline.AddTimeout(options.AttemptTimeout);
    }

    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider clock)
    {
        var wait = response.Headers.RetryAfter is { } asked ? asked.Delta ?? asked.Date - clock.GetUtcNow() : Fractional(response);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>Microsoft's services also write <c>Retry-After: 2.128</c>, which the standard does not know.</summary>
    private static TimeSpan? Fractional(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Retry-After", out var values)
        && double.TryParse(values.ToString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>Whether the request may have had an effect although no answer came.</summary>
    public static bool MayHaveArrived(HttpRequestMessage request, Exception failure) => request.Content is ConnectorContent content
        ? content.WentOut
        : failure is not HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };

    private static bool IsRepeatable(Outcome<HttpResponseMessage> outcome, HttpRequestMessage? request, TimeSpan longestWait, TimeProvider clock)
    {
        if (request is not null && request.Options.TryGetValue(IsLeftToCaller, out var isLeftToCaller) && isLeftToCaller)
            return false;

        var isRead = request?.Method == HttpMethod.Get;
        if (outcome.Result is { } response)
        {
            return RetryAfter(response, clock) is not { } asked || asked <= longestWait
                ? response.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway
                    or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout || (isRead && response.StatusCode == HttpStatusCode.InternalServerError)
                : false;
        }

        return outcome.Exception is HttpRequestException or TimeoutRejectedException
            && request is not null && (isRead || !MayHaveArrived(request, outcome.Exception));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The Connector answered {Status} {Failure}; trying again in {Delay}.")]
        public static partial void Retrying(ILogger logger, int? status, string? failure, TimeSpan delay);
    }
}
