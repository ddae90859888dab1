using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CommsBot.BotFramework.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CommsBot.BotFramework.Tests.Connector;

/// <summary>Stands in for the Connector: keeps what is sent and answers as told, 201 with an id otherwise.</summary>
internal sealed class ConnectorStub : IAsyncDisposable
{
    private readonly ConcurrentQueue<RequestDelegate> answers = new();
    private LoopbackServer? server;

    public ConcurrentQueue<Request> Requests { get; } = new();

    /// <summary>Without a slash at the end.</summary>
    public string Address => server!.Address;

    public string ServiceUrl => $"{Address}/emea/";

    internal sealed record Request(string Method, string Target, string? Authorization, string? ContentType, string? UserAgent, string Body)
    {
        public JsonNode Json => JsonNode.Parse(Body)!;
    }

    public static async Task<ConnectorStub> StartAsync()
    {
        var stub = new ConnectorStub();
        stub.server = await LoopbackServer.StartAsync(app => app.Run(stub.AnswerAsync));
        return stub;
    }

    /// <summary>Answers the next request that has no answer yet.</summary>
    public ConnectorStub Next(RequestDelegate answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    public ConnectorStub Next(int status, string body = "{}", params (string Name, string Value)[] headers) => Next(context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        return context.Response.WriteAsync(body);
    });

    public ConnectorStub NextTimes(int times, int status)
    {
        for (var i = 0; i < times; i++)
            Next(status);
        return this;
    }

    /// <summary>Takes the next request and breaks the connection without an answer.</summary>
    public ConnectorStub NextBreaks() => Next(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>Takes the next request and never answers.</summary>
    public ConnectorStub NextHangs() => Next(async context =>
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller gave up.
        }
    });

    public ValueTask DisposeAsync() => server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        Requests.Enqueue(new Request(
            context.Request.Method,
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            context.Request.Headers.Authorization.FirstOrDefault(),
            context.Request.ContentType,
            context.Request.Headers.UserAgent.FirstOrDefault(),
            await body.ReadToEndAsync(context.RequestAborted)));
        if (answers.TryDequeue(out var answer))
            await answer(context);
        else
            await Results.Json(new { id = "sent-1" }, statusCode: 201).ExecuteAsync(context);
    }
}
