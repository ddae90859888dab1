using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.Validation;

namespace CommsBot.Simulation.Graph;

/// <summary>
/// Up to twenty calls in one. Each goes through the front door by itself, so that it has its own limits, faults and refusals.
/// Source: learn.microsoft.com/graph/json-batching.
/// </summary>
internal sealed class BatchRoute(GraphApi api)
{
    private const int Most = 20;
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    internal async ValueTask<Answer> HandleAsync(ApiCall call)
    {
        var (body, unreadable) = await call.ReadJsonAsync();
        if (unreadable is not null)
            return unreadable;
        var requests = body.Items("requests"u8).ToList();
        if (requests.Count is 0 or > Most)
            return call.Error(400, "BadRequest", $"Number of batch request steps is 0 or exceeds the maximum value of {Most}.");
        if (Problem(requests) is { } problem)
            return call.Error(400, "BadRequest", problem);
        var answers = new Dictionary<string, Task<BatchAnswer>>(StringComparer.OrdinalIgnoreCase);
        foreach (var request in requests)
            answers.Add(request.Text("id"u8)!, OneAsync(call, request, [.. request.Items("dependsOn"u8).Select(before => answers[before.GetString()!])]));
        var done = await Task.WhenAll(answers.Values);
        return Answer.Json(200, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("responses");
            // Graph promises no order.
            foreach (var answer in done.Reverse())
                answer.Write(json);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static string? Problem(List<JsonElement> requests)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var request in requests)
        {
            if (request.Text("id"u8) is not { } id || request.Text("method"u8) is null || request.Text("url"u8)?.StartsWith('/') != true)
                return "A request in a batch needs an id, a method and a relative url.";
            if (request.Member("body"u8) is not null && request.Member("headers"u8)?.EnumerateObject().Any(IsContentType) != true)
                return $"The request '{id}' has a body but no Content-Type.";
            if (!request.Items("dependsOn"u8).All(before => ids.Contains(before.GetString()!)) || !ids.Add(id))
                return $"The id '{id}' is there twice, or depends on one that does not come before it.";
        }
        return null;
    }

    private async Task<BatchAnswer> OneAsync(ApiCall call, JsonElement item, IReadOnlyList<Task<BatchAnswer>> earlier)
    {
        var id = item.Text("id"u8)!;
        if ((await Task.WhenAll(earlier)).Any(answer => answer.Status >= 400))
            return new BatchAnswer(id, 424, null, """{"error":{"code":"FailedDependency","message":"A request that this one depends on has failed."}}""");
        using var request = new HttpRequestMessage(new HttpMethod(item.Text("method"u8)!), api.Teams.GraphBaseUrl + item.Text("url"u8));
        request.Headers.TryAddWithoutValidation("Authorization", call.Http.Request.Headers.Authorization.ToString());
        if (item.Member("body"u8) is { } body)
            request.Content = new StringContent(body.GetRawText(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        foreach (var header in item.Member("headers"u8)?.EnumerateObject().Where(header => !IsContentType(header)) ?? [])
            request.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
        try
        {
            using var response = await Http.SendAsync(request, call.Http.RequestAborted);
            var text = await response.Content.ReadAsStringAsync(call.Http.RequestAborted);
            return new BatchAnswer(id, (int)response.StatusCode, response.Headers.TryGetValues("Retry-After", out var wait) ? wait.First() : null, text);
        }
        catch (HttpRequestException)
        {
            return new BatchAnswer(id, 504, null, """{"error":{"code":"GatewayTimeout","message":"The connection broke."}}""");
        }
    }

    private static bool IsContentType(JsonProperty header) => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);

    private sealed record BatchAnswer(string Id, int Status, string? RetryAfter, string Body)
    {
        internal void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            json.WriteNumber("status", Status);
            json.WriteStartObject("headers");
            if (RetryAfter is not null)
                json.WriteString("Retry-After", RetryAfter);
            if (Body.Length > 0)
                json.WriteString("Content-Type", "application/json");
            json.WriteEndObject();
            if (Body.Length > 0)
            {
                json.WritePropertyName("body");
                json.WriteRawValue(Body);
            }
            json.WriteEndObject();
        }
    }
}
