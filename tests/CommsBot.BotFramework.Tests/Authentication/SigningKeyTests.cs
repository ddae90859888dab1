using System.Net;
using CommsBot.BotFramework.Authentication;
using CommsBot.BotFramework.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Authentication;

public sealed class SigningKeyTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private SigningAuthority authority = null!;
    private BotHost host = null!;

    public async ValueTask InitializeAsync()
    {
        authority = await SigningAuthority.StartAsync();
        authority.Now = clock.GetUtcNow;
        host = await BotHost.StartAsync(authority, services: services => services.AddSingleton<TimeProvider>(clock));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await authority.DisposeAsync();
    }

    [Fact]
    public async Task Keys_are_read_once_however_many_messages_come_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(authority.Token())));
        answers.ShouldAllBe(status => status == HttpStatusCode.OK);
        authority.Readings.ShouldBe(1);
    }

    [Fact]
    public async Task The_first_message_after_a_key_roll_over_passes()
    {
        await PostAsync(authority.Token());
        clock.Advance(TimeSpan.FromMinutes(1));
        authority.Keys.Insert(0, new TestKey("new"));
        (await PostAsync(authority.Token())).ShouldBe(HttpStatusCode.OK);
        authority.Readings.ShouldBe(2);
    }

    [Fact]
    public async Task Unknown_keys_do_not_make_the_keys_be_read_again_and_again()
    {
        await PostAsync(authority.Token());
        clock.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 50; i++)
            (await PostAsync(authority.Token().With(x => x.Header["kid"] = $"made-up-{i}"))).ShouldBe(HttpStatusCode.Unauthorized);
        authority.Readings.ShouldBe(2);

        clock.Advance(TimeSpan.FromMinutes(5));
        await PostAsync(authority.Token().With(x => x.Header["kid"] = "made-up"));
        authority.Readings.ShouldBe(3);
    }

    [Fact]
    public async Task A_foreign_token_does_not_make_the_keys_be_read()
    {
        await PostAsync(authority.Token().With(x => x.Payload["iss"] = "https://elsewhere.test"));
        authority.Readings.ShouldBe(0);
    }

    [Fact]
    public async Task Keys_are_renewed_after_twelve_hours_without_making_anybody_wait()
    {
        await PostAsync(authority.Token());
        clock.Advance(TimeSpan.FromHours(12));
        (await PostAsync(authority.Token())).ShouldBe(HttpStatusCode.OK);
        await Eventually.Holds(() => authority.Readings == 2);
    }

    [Fact]
    public async Task A_key_that_was_withdrawn_is_refused_once_the_keys_are_renewed()
    {
        var old = authority.Keys[0];
        await PostAsync(authority.Token(old));
        authority.Keys[0] = new TestKey("new");
        clock.Advance(TimeSpan.FromHours(12));
        (await PostAsync(authority.Token(old))).ShouldBe(HttpStatusCode.OK);
        await Eventually.Holds(() => authority.Readings == 2);
        await Eventually.Holds(async () => await PostAsync(authority.Token(old)) == HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task While_the_keys_were_never_read_the_answer_is_503_and_the_outage_is_logged()
    {
        authority.IsDown = true;
        using var response = await host.PostAsync(Incoming.Message(), $"Bearer {authority.Token()}");
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.ShouldNotBeNull();
        host.Logs.Refusals.ShouldBe([AuthenticationFailureReason.MetadataUnavailable]);
        host.Logs.Lines.ShouldContain(line => line.Level == LogLevel.Error && line.Text.Contains(authority.Metadata, StringComparison.Ordinal));

        authority.IsDown = false;
        clock.Advance(TimeSpan.FromSeconds(2));
        (await PostAsync(authority.Token())).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"main","n":"","e":"AQAB"}]}""")]
    [InlineData("""{"keys":[{"kty":"oct","kid":"main","k":"c2VjcmV0"}]}""")]
    [InlineData("<html>maintenance</html>")]
    public async Task The_last_good_keys_stay_in_use_when_the_issuer_publishes_nothing_usable(string keySet)
    {
        await PostAsync(authority.Token());
        authority.KeySet = keySet;
        clock.Advance(TimeSpan.FromHours(12));
        (await PostAsync(authority.Token())).ShouldBe(HttpStatusCode.OK);
        await Eventually.Holds(() => host.Logs.Lines.Any(line => line.Level == LogLevel.Error));
        (await PostAsync(authority.Token())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_are_not_read_over_plain_http_from_elsewhere()
    {
        authority.JwksUri = "http://keys.example/keys";
        (await PostAsync(authority.Token())).ShouldBe(HttpStatusCode.ServiceUnavailable);
        host.Logs.Lines.ShouldContain(line => line.Exception != null && line.Exception.Message.Contains("jwks_uri", StringComparison.Ordinal));
    }

    private async Task<HttpStatusCode> PostAsync(TestToken token)
    {
        using var response = await host.PostAsync(Incoming.Message(), $"Bearer {token}");
        return response.StatusCode;
    }
}
