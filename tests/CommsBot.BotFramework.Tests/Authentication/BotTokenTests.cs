using System.Net;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Connector;
using CommsBot.BotFramework.Tests.Connector;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Authentication;

public sealed class BotTokenTests : ConnectorFixture
{
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task A_token_is_got_once_from_the_bots_tenant_and_used_for_all()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => SendAsync()));
        var request = Login.Requests.ShouldHaveSingleItem();
        request.Path.ShouldBe($"/{SigningAuthority.TenantId}/oauth2/v2.0/token");
        request.Form["grant_type"].ShouldBe("client_credentials");
        request.Form["client_id"].ShouldBe(SigningAuthority.AppId);
        request.Form["client_secret"].ShouldBe("secret");
        request.Form["scope"].ShouldBe("https://api.botframework.com/.default");
        Teams.Requests.ShouldAllBe(x => x.Authorization == "Bearer token-1");
    }

    [Fact]
    public async Task A_token_is_renewed_five_minutes_before_it_ends()
    {
        await SendAsync();
        clock.Advance(TimeSpan.FromMinutes(54));
        await SendAsync();
        Login.Requests.Count.ShouldBe(1);
        clock.Advance(TimeSpan.FromMinutes(2));
        await SendAsync();
        Teams.Requests.Last().Authorization.ShouldBe("Bearer token-2");
    }

    [Fact]
    public async Task The_old_token_serves_when_renewing_it_fails_but_it_is_still_valid()
    {
        await SendAsync();
        Login.IsDown = true;
        clock.Advance(TimeSpan.FromMinutes(56));
        await SendAsync();
        Teams.Requests.Last().Authorization.ShouldBe("Bearer token-1");
    }

    [Fact]
    public async Task A_refused_token_is_dropped_and_the_call_tried_once_more()
    {
        await SendAsync();
        clock.Advance(TimeSpan.FromMinutes(2));
        Teams.Next(401);
        await SendAsync();
        Teams.Requests.Select(x => x.Authorization).ShouldBe(["Bearer token-1", "Bearer token-1", "Bearer token-2"]);
    }

    [Fact]
    public async Task When_new_tokens_are_refused_too_neither_Entra_nor_Teams_is_asked_again_and_again()
    {
        Teams.NextTimes(10, 401);
        for (var i = 0; i < 5; i++)
            (await Should.ThrowAsync<ConnectorException>(SendAsync)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        Login.Requests.Count.ShouldBe(1);
        Teams.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_failure_says_why()
    {
        Login.IsDown = true;
        var failure = await Should.ThrowAsync<ConnectorException>(SendAsync);
        failure.Meaning.ShouldContain("token");
        failure.IsUnconfirmed.ShouldBeFalse();
        Teams.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("https://evil.example/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    public async Task Nothing_is_sent_to_a_host_that_is_not_trusted(string serviceUrl)
    {
        var failure = await Should.ThrowAsync<ConnectorException>(() => ConnectorTo(serviceUrl).SendToConversationAsync("a:1", MessageFactory.Text("hi"), Cancellation));
        failure.Meaning.ShouldContain("Bot:TrustedServiceHosts");
        failure.IsUnconfirmed.ShouldBeFalse();
        Login.Requests.ShouldBeEmpty();
    }

    protected override void Configure(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    private Task<ResourceResponse> SendAsync() => Connector.SendToConversationAsync("a:1", MessageFactory.Text("hi"), Cancellation);
}
