using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CommsBot.Simulation.Recording;

namespace CommsBot.Simulation.Client;

/// <summary>Posts activities to the bot as Teams does: signed, with a deadline, and again when it chooses to.</summary>
internal sealed class BotClient : IDisposable
{
    private readonly TeamsSimulator teams;
    private readonly HttpClient http;

    internal BotClient(TeamsSimulator teams, TeamsSimulatorOptions options)
    {
        this.teams = teams;
        var handler = options.BotHandler ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };
        http = new HttpClient(handler, disposeHandler: options.BotHandler is null) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public void Dispose() => http.Dispose();

    internal async Task<BotAnswer> PostAsync(ReadOnlyMemory<byte> activity, string? authorization = null)
    {
        var attempts = 0;
        while (true)
        {
            var answer = await PostOnceAsync(activity, authorization ?? "Bearer " + teams.ChannelTokens.Next());
            attempts++;
            var failed = answer.Status is 0 or >= 500;
            if (!failed || attempts > teams.Redeliveries)
                return answer with { Attempts = attempts, Activity = JsonElement.Parse(activity.Span), Raw = activity };
        }
    }

    private async Task<BotAnswer> PostOnceAsync(ReadOnlyMemory<byte> activity, string authorization)
    {
        teams.Calls.Begin(Operation.ActivityToBot);
        var started = TimeProvider.System.GetTimestamp();
        var answer = await TryPostAsync(activity, authorization);
        teams.Calls.End(Operation.ActivityToBot, answer.Status);
        return answer with { Elapsed = TimeProvider.System.GetElapsedTime(started) };
    }

    private async Task<BotAnswer> TryPostAsync(ReadOnlyMemory<byte> activity, string authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, teams.Bot.Endpoint ?? throw new InvalidOperationException("Bot.Endpoint is not set."));
        request.Content = new ReadOnlyMemoryContent(activity) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        if (authorization.Length > 0)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Headers.TryAddWithoutValidation("x-ms-tenant-id", teams.World.TenantId);
        using var deadline = new CancellationTokenSource(teams.AnswerDeadline);
        try
        {
            // A handler of a test may not look at the token.
            using var response = await http.SendAsync(request, deadline.Token).WaitAsync(deadline.Token);
            var body = await response.Content.ReadAsByteArrayAsync(deadline.Token);
            return new BotAnswer { Status = (int)response.StatusCode, Body = Parse(body), RawBody = Encoding.UTF8.GetString(body) };
        }
        catch (OperationCanceledException)
        {
            return new BotAnswer { Status = 0, Problem = $"No answer within {teams.AnswerDeadline.TotalSeconds} s." };
        }
        catch (HttpRequestException broken)
        {
            return new BotAnswer { Status = 0, Problem = broken.Message };
        }
    }

    private static JsonElement? Parse(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
