using System.Net;
using System.Security.Claims;
using CommsBot.BotFramework.Authentication;
using CommsBot.BotFramework.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Authentication;

/// <summary>A token that passed is remembered; that must never let anything pass which would not have.</summary>
public sealed class PassedTokenTests : IAsyncLifetime
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
    public async Task It_is_refused_once_it_has_expired()
    {
        var token = authority.Token().ToString();
        (await PostAsync(token)).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(token)).ShouldBe(HttpStatusCode.OK);

        clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromMinutes(4));
        (await PostAsync(token)).ShouldBe(HttpStatusCode.OK, "clocks may differ by five minutes");
        clock.Advance(TimeSpan.FromMinutes(1));
        (await PostAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
        host.Logs.Refusals.ShouldBe([AuthenticationFailureReason.Expired]);
    }

    [Fact]
    public async Task It_is_refused_once_its_key_was_withdrawn()
    {
        var token = LongLived();
        (await PostAsync(token)).ShouldBe(HttpStatusCode.OK);
        authority.Keys[0] = new TestKey("new");
        await ReadKeysAnewAsync();
        (await PostAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
        host.Logs.Refusals.ShouldBe([AuthenticationFailureReason.UnknownKey]);
    }

    [Fact]
    public async Task It_is_refused_once_another_key_has_the_id_of_its_own()
    {
        var token = LongLived();
        (await PostAsync(token)).ShouldBe(HttpStatusCode.OK);
        authority.Keys[0] = new TestKey(authority.Keys[0].Id, owner: "another");
        await ReadKeysAnewAsync();
        (await PostAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
        host.Logs.Refusals.ShouldBe([AuthenticationFailureReason.WrongSignature]);
    }

    [Fact]
    public async Task It_loses_the_endorsement_that_its_key_lost()
    {
        var token = LongLived();
        (await PostAsync(token)).ShouldBe(HttpStatusCode.OK);
        authority.KeySet = KeySetWithoutEndorsements();
        await ReadKeysAnewAsync();
        (await PostAsync(token)).ShouldBe(HttpStatusCode.Forbidden);
        host.Logs.Refusals.ShouldBe([AuthenticationFailureReason.NotEndorsed]);
    }

    [Theory]
    [InlineData("serviceUrl", AuthenticationFailureReason.ServiceUrlMismatch)]
    [InlineData("channelId", AuthenticationFailureReason.WrongChannel)]
    [InlineData("tenant", AuthenticationFailureReason.TenantNotAllowed)]
    public async Task Every_further_activity_is_compared_with_it(string difference, AuthenticationFailureReason reason)
    {
        var token = authority.Token().ToString();
        (await PostAsync(token)).ShouldBe(HttpStatusCode.OK);
        var activity = Incoming.Message();
        (difference == "tenant" ? activity["conversation"]! : activity)[difference == "tenant" ? "tenantId" : difference] = "https://evil.example/";
        using var response = await host.PostAsync(activity, $"Bearer {token}");
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        host.Logs.Refusals.ShouldBe([reason]);
    }

    [Fact]
    public async Task No_other_token_passes_in_its_place()
    {
        var token = authority.Token().ToString();
        (await PostAsync(token)).ShouldBe(HttpStatusCode.OK);
        var parts = token.Split('.');
        string[] others = [$"{parts[0]}.{parts[1]}.", $"{parts[0]}.{parts[1]}.{Swapped(parts[2])}", token.ToUpperInvariant(), $"{token}x"];
        foreach (var other in others)
            (await PostAsync(other)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_one_turn_adds_to_its_claims_no_other_turn_sees()
    {
        var token = authority.Token().ToString();
        var claims = new List<int>();
        host.Bot.OnTurn = (turn, _) =>
        {
            var identity = turn.TurnState.Get<ClaimsIdentity>()!;
            claims.Add(identity.Claims.Count());
            identity.AddClaim(new Claim("mine", "1"));
            return Task.CompletedTask;
        };
        for (var i = 0; i < 3; i++)
            (await PostAsync(token)).ShouldBe(HttpStatusCode.OK);
        claims.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Its_signature_is_checked_once()
    {
        var validator = host.Services.GetRequiredService<BotTokenValidator>();
        var token = authority.Token().ToString();
        var first = (await validator.ValidateAsync(token, TestContext.Current.CancellationToken)).Token!;
        var second = (await validator.ValidateAsync(token, TestContext.Current.CancellationToken)).Token!;
        validator.Remembered.ShouldBe(1);
        second.ServiceUrl.ShouldBeSameAs(first.ServiceUrl);
    }

    [Fact]
    public async Task There_are_never_more_than_the_memory_holds_and_all_pass()
    {
        var validator = host.Services.GetRequiredService<BotTokenValidator>();
        for (var i = 0; i < PassedTokens.Capacity + 10; i++)
        {
            var verdict = await validator.ValidateAsync(
                authority.Token().With(token => token.Payload["jti"] = $"{i}").ToString(), TestContext.Current.CancellationToken);
            verdict.Token.ShouldNotBeNull();
            validator.Remembered.ShouldBeLessThanOrEqualTo(PassedTokens.Capacity);
        }
    }

    private string LongLived() =>
        authority.Token().With(token => token.Payload["exp"] = clock.GetUtcNow().AddDays(2).ToUnixTimeSeconds()).ToString();

    // The message that finds the keys old is let pass by them and has them read in the background.
    private async Task ReadKeysAnewAsync()
    {
        var keys = host.Services.GetRequiredService<BotSigningKeys>();
        var before = await keys.FindAsync("main", TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromHours(12));
        await Eventually.Holds(async () =>
            !ReferenceEquals(await keys.FindAsync("main", TestContext.Current.CancellationToken), before));
    }

    private string KeySetWithoutEndorsements()
    {
        var key = authority.Keys[0].Publish();
        key.Remove("endorsements");
        return $$"""{"keys":[{{key.ToJsonString()}}]}""";
    }

    private static string Swapped(string signature) => $"{(signature[0] == 'A' ? 'B' : 'A')}{signature[1..]}";

    private async Task<HttpStatusCode> PostAsync(string token)
    {
        using var response = await host.PostAsync(Incoming.Message(), $"Bearer {token}");
        return response.StatusCode;
    }
}
