using System.Net;
using CommsBot.Graph;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Graph;

public class GraphRetryTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("2.5", 2.5)]
    [InlineData("3", 3)]
    [InlineData("Mon, 23 Nov 2026 09:00:04 GMT", 4)]
    public async Task Retry_After_is_kept_to_the_fraction(string retryAfter, double seconds)
    {
        var graph = new Answers(Throttled(retryAfter), new HttpResponseMessage(HttpStatusCode.OK));
        var answer = SendAsync(graph);

        clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        graph.Calls.ShouldBe(1);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        (await answer).StatusCode.ShouldBe(HttpStatusCode.OK);
        graph.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_not_waited()
    {
        var graph = new Answers(Throttled("3600"));

        (await SendAsync(graph)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        graph.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task The_last_refusal_comes_out_as_it_is()
    {
        var graph = new Answers([.. Enumerable.Range(0, 3).Select(_ => Throttled("0"))]);

        (await SendAsync(graph)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        graph.Calls.ShouldBe(3);
    }

    [Fact]
    public async Task A_definite_refusal_is_not_repeated()
    {
        var graph = new Answers(new HttpResponseMessage(HttpStatusCode.Forbidden));

        (await SendAsync(graph)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        graph.Calls.ShouldBe(1);
    }

    private Task<HttpResponseMessage> SendAsync(Answers graph)
    {
        var retry = new GraphRetry(new GraphOptions { MostAttempts = 3 }, clock) { InnerHandler = graph };
        return new HttpMessageInvoker(retry).SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://graph.example/v1.0/users"), CancellationToken.None);
    }

    private static HttpResponseMessage Throttled(string retryAfter)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }

    private sealed class Answers(params HttpResponseMessage[] answers) : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answers[Calls++]);
    }
}
