using System.Net;
using System.Text;
using CommsBot.BotFramework.Authentication;
using CommsBot.BotFramework.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;
using static CommsBot.BotFramework.Authentication.AuthenticationFailureReason;

namespace CommsBot.BotFramework.Tests.Authentication;

public sealed class LocalModeTests
{
    private const string Playground = "http://localhost:56150/_connector";

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task A_call_of_this_machine_passes(string name)
    {
        await using var host = await BotHost.StartAsync(Environments.Development, []);
        (await PostAsync(host, Playground, ("Host", $"{name}:{host.Address.Port}"))).ShouldBe(HttpStatusCode.OK);
        host.Bot.Received.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Host", "bot.ngrok.app", HostNotLoopback)]
    [InlineData("Host", "localhost.evil.example", HostNotLoopback)]
    [InlineData("Host", "localhost.", HostNotLoopback)]
    [InlineData("Host", "127.0.0.1.nip.io", HostNotLoopback)]
    [InlineData("Host", "192.168.1.5", HostNotLoopback)]
    [InlineData("Host", "0.0.0.0", HostNotLoopback)]
    [InlineData("X-Forwarded-For", "127.0.0.1", Forwarded)]
    [InlineData("x-forwarded-host", "localhost", Forwarded)]
    [InlineData("X-Forwarded-Proto", "https", Forwarded)]
    [InlineData("X-Forwarded-Anything", "", Forwarded)]
    [InlineData("X-Original-For", "1.2.3.4", Forwarded)]
    [InlineData("X-Original-Host", "bot.devtunnels.ms", Forwarded)]
    [InlineData("Forwarded", "for=1.2.3.4", Forwarded)]
    [InlineData("Via", "1.1 tunnel", Forwarded)]
    [InlineData("X-Real-IP", "1.2.3.4", Forwarded)]
    [InlineData("CF-Connecting-IP", "1.2.3.4", Forwarded)]
    [InlineData("Origin", "http://localhost:3978", SentByBrowser)]
    [InlineData("Sec-Fetch-Site", "cross-site", SentByBrowser)]
    [InlineData("Authorization", "Bearer abc", UnexpectedToken)]
    public async Task A_call_that_may_come_from_elsewhere_is_refused(string header, string value, AuthenticationFailureReason reason)
    {
        await using var host = await BotHost.StartAsync(Environments.Development, []);
        (await PostAsync(host, Playground, (header, value))).ShouldBe(HttpStatusCode.Unauthorized);
        host.Logs.Refusals.ShouldBe([reason]);
        host.Bot.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("203.0.113.7")]
    [InlineData("10.0.0.1")]
    [InlineData("::ffff:203.0.113.7")]
    [InlineData(null)]
    public async Task A_call_of_another_machine_is_refused(string? address)
    {
        await using var host = await BotHost.StartAsync(Environments.Development, [], services => services.AddSingleton<IStartupFilter>(
            new CallsComeFrom(address is null ? null : IPAddress.Parse(address))));
        (await PostAsync(host, Playground)).ShouldBe(HttpStatusCode.Unauthorized);
        host.Logs.Refusals.ShouldBe([NotLoopback]);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("http://user@localhost/")]
    [InlineData("file://localhost/etc/passwd")]
    [InlineData("//localhost/")]
    [InlineData("")]
    public async Task An_activity_that_would_be_answered_elsewhere_is_refused(string serviceUrl)
    {
        await using var host = await BotHost.StartAsync(Environments.Development, []);
        (await PostAsync(host, serviceUrl)).ShouldBe(HttpStatusCode.Forbidden);
        host.Logs.Refusals.ShouldBe([ServiceUrlNotLoopback]);
        host.Bot.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_credentials_Development_asks_for_tokens_as_well()
    {
        await using var authority = await SigningAuthority.StartAsync();
        await using var host = await BotHost.StartAsync(Environments.Development, new()
        {
            ["Bot:AppId"] = SigningAuthority.AppId,
            ["Bot:TenantId"] = SigningAuthority.TenantId,
            ["Bot:ClientSecret"] = "secret",
            ["Bot:OpenIdMetadata"] = authority.Metadata,
        });
        (await PostAsync(host, Playground)).ShouldBe(HttpStatusCode.Unauthorized);
        host.Logs.Refusals.ShouldBe([MissingToken]);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("")]
    public async Task Outside_Development_the_bot_does_not_start_without_credentials_and_says_what_to_set(string environment)
    {
        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => BotHost.StartAsync(environment, []));
        refusal.Message.ShouldContain("Bot:AppId");
        refusal.Message.ShouldContain("Bot:TenantId");
        refusal.Message.ShouldContain("Bot:ClientSecret");
    }

    private static async Task<HttpStatusCode> PostAsync(BotHost host, string serviceUrl, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(Incoming.Message(serviceUrl: serviceUrl).ToJsonString(), Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        using var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private sealed class CallsComeFrom(IPAddress? address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
