using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommsBot.BotFramework.Authentication;
using Polly.Timeout;

namespace CommsBot.BotFramework.Connector;

/// <summary>Makes one call of it all: sends (the pipeline of the HTTP client repeats and adds the token), reads, and names what went wrong.</summary>
internal sealed class ConnectorTransport(IHttpClientFactory httpClients, TimeProvider clock)
{
    public const string HttpClientName = "BotFramework.Connector";

    private bool leavesRetriesToCaller;

    /// <summary>The same, but every refusal comes back at once.</summary>
    public ConnectorTransport WithoutRetries() => new(httpClients, clock) { leavesRetriesToCaller = true };

    public async Task<T> GetAsync<T>(string operation, string url, JsonTypeInfo<T> type, CancellationToken cancellationToken) where T : class =>
        await SendAsync(operation, HttpMethod.Get, url, null, type, cancellationToken)
        ?? throw new ConnectorException(operation, "The answer cannot be read.");

    /// <returns>The answer; null when the call succeeded with an answer that cannot be read.</returns>
    public async Task<T?> SendAsync<T>(
        string operation, HttpMethod method, string url, ConnectorContent? content, JsonTypeInfo<T> type, CancellationToken cancellationToken) where T : class
    {
        using var http = httpClients.CreateClient(HttpClientName);
        using var request = new HttpRequestMessage(method, url) { Content = content };
        request.Options.Set(ConnectorRetry.IsLeftToCaller, leavesRetriesToCaller);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return response.IsSuccessStatusCode ? Read(body, type) : throw Refusal(operation, method, response, body);
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutRejectedException or OperationCanceledException or IOException)
        {
            var isUnconfirmed = method != HttpMethod.Get && ConnectorRetry.MayHaveArrived(request, failure);
            if (failure is OperationCanceledException && !isUnconfirmed)
                throw;
            throw new ConnectorException(operation, Explain(failure, isUnconfirmed), failure) { IsUnconfirmed = isUnconfirmed };
        }
        catch (UntrustedServiceUrlException failure)
        {
            throw new ConnectorException(operation, failure.Message, failure);
        }
        catch (Azure.Identity.AuthenticationFailedException failure)
        {
            throw new ConnectorException(operation, "The bot could not get a token: check its id and credential, and that the login authority can be reached.", failure);
        }
    }

    private static T? Read<T>(byte[] body, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private ConnectorException Refusal(string operation, HttpMethod method, HttpResponseMessage response, byte[] body)
    {
        var error = ConnectorError.Parse(System.Text.Encoding.UTF8.GetString(body));
        return new ConnectorException(operation, response.StatusCode, error.Code, error.Explain(response.StatusCode))
        {
            ServiceMessage = error.Message,
            RetryAfter = ConnectorRetry.RetryAfter(response, clock),
            CorrelationId = response.Headers.TryGetValues("MS-CV", out var ids) ? ids.FirstOrDefault() : null,
            IsUnconfirmed = method != HttpMethod.Get && response.StatusCode == HttpStatusCode.InternalServerError,
        };
    }

    private static string Explain(Exception failure, bool isUnconfirmed) => (failure, isUnconfirmed) switch
    {
        (OperationCanceledException, _) => "Given up while Teams was at it; it may have arrived.",
        (_, true) => "No answer came; it may have arrived.",
        (TimeoutRejectedException, _) => "No answer came in time.",
        _ => "Teams cannot be reached.",
    };
}
