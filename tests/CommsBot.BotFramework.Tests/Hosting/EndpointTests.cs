using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CommsBot.BotFramework.Hosting;
using CommsBot.BotFramework.Tests.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Hosting;

/// <summary>What comes of requests that bear a good token and are wrong otherwise.</summary>
public sealed class EndpointTests : IAsyncLifetime
{
    private SigningAuthority authority = null!;
    private BotHost host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        authority = await SigningAuthority.StartAsync();
        host = await BotHost.StartAsync(authority);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await authority.DisposeAsync();
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Only_POST_is_answered(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        using var response = await host.Http.SendAsync(request, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    [InlineData(null)]
    public async Task Only_JSON_is_read(string? contentType) =>
        (await PostAsync(Incoming.Message().ToJsonString(), contentType)).ShouldBe(HttpStatusCode.UnsupportedMediaType);

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/vnd.microsoft.activity+json")]
    public async Task JSON_is_read_under_any_of_its_names(string contentType) =>
        (await PostAsync(Incoming.Message().ToJsonString(), contentType)).ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"}}")]
    [InlineData("{\"type\":\"message\",\"from\":{\"id\":\"29:a\"}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":[],\"from\":{\"id\":\"29:a\"}}")]
    [InlineData("{\"type\":\"message\"}{}")]
    public async Task A_body_that_is_no_activity_is_answered_400_with_a_reason(string body)
    {
        using var response = await SendAsync(body, "application/json");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!["detail"]!.GetValue<string>().ShouldNotBeEmpty();
        host.Bot.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_beyond_the_limit_is_answered_413_before_it_is_read_whole(bool isChunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(Incoming.Message(new string('x', 300 * 1024)).ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {authority.Token()}");
        using var response = await host.Http.SendAsync(request, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task The_largest_message_of_Teams_is_read() =>
        (await PostAsync(Incoming.Message(new string('x', 100 * 1024)).ToJsonString(), "application/json")).ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Who_is_unknown_learns_nothing_about_the_body()
    {
        using var response = await host.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), new StringContent("{"), Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpStatusCode> PostAsync(string body, string? contentType)
    {
        using var response = await SendAsync(body, contentType);
        return response.StatusCode;
    }

    private Task<HttpResponseMessage> SendAsync(string body, string? contentType)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (contentType is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {authority.Token()}");
        return host.Http.SendAsync(request, Cancellation);
    }
}
