using System.Net;
using CommsBot.BotFramework.Authentication;
using CommsBot.BotFramework.Tests.Hosting;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Authentication;

/// <summary>The endpoint on a real socket, with keys from a real address.</summary>
public sealed class TokenTests(TokenTests.Setting setting) : IClassFixture<TokenTests.Setting>, IDisposable
{
    private static readonly Dictionary<string, TokenCase> Bad = BadTokens.All.ToDictionary(x => x.Name);
    private static readonly Dictionary<string, TokenCase> Good = GoodTokens.All.ToDictionary(x => x.Name);

    private readonly SigningAuthority authority = setting.Authority;
    private readonly BotHost host = setting.Host;

    public static TheoryData<string> BadNames => [.. Bad.Keys];

    public static TheoryData<string> GoodNames => [.. Good.Keys];

    public void Dispose() => host.Forget();

    [Fact]
    public void There_are_at_least_sixty_kinds_of_bad_token() => Bad.Count.ShouldBeGreaterThanOrEqualTo(60);

    [Theory]
    [MemberData(nameof(BadNames))]
    public async Task A_bad_token_is_refused_for_its_reason_and_nothing_is_done(string kind)
    {
        var bad = Bad[kind];
        using var response = await SendAsync(bad);

        host.Logs.Refusals.ShouldBe([bad.Reason]);
        response.StatusCode.ShouldBe(bad.Reason >= AuthenticationFailureReason.WrongChannel ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized);
        host.Bot.Received.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(GoodNames))]
    public async Task A_good_token_passes(string kind)
    {
        using var response = await SendAsync(Good[kind]);

        host.Logs.Refusals.ShouldBeEmpty();
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Bot.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_tells_the_caller_nothing_and_the_log_no_part_of_the_token()
    {
        var token = authority.Token().With(x => x.Payload["aud"] = "somebody-else").ToString();
        using var response = await host.PostAsync(Incoming.Message("secret words"), $"Bearer {token}");

        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer error=\"invalid_token\"");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        foreach (var part in token.Split('.').Append("somebody-else").Append("secret words").Append("29:ann"))
            host.Logs.Lines.ShouldAllBe(line => !line.Text.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_Authorization_headers_are_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Headers.TryAddWithoutValidation("Authorization", [$"Bearer {authority.Token()}", $"Bearer {authority.Token()}"]);
        request.Content = new StringContent(Incoming.Message().ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        host.Logs.Refusals.ShouldBe([AuthenticationFailureReason.MalformedHeader]);
    }

    private Task<HttpResponseMessage> SendAsync(TokenCase token)
    {
        var activity = Incoming.Message();
        token.Activity?.Invoke(activity);
        return host.PostAsync(activity, token.Authorization(authority));
    }

    public sealed class Setting : IAsyncLifetime
    {
        internal SigningAuthority Authority { get; private set; } = null!;

        internal BotHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Authority = await SigningAuthority.StartAsync();
            Authority.Keys.AddRange(
            [
                new("other"),
                new("rs256") { Algorithm = "RS256" },
                new("rs512") { Algorithm = "RS512" },
                new("weak", 1024),
                new("encryption") { Use = "enc" },
                new("unendorsed") { Endorsements = null },
                new("empty") { Endorsements = [] },
                new("webchat") { Endorsements = ["webchat", "directline"] },
                new("capitals") { Endorsements = ["MSTEAMS"] },
            ]);
            Host = await BotHost.StartAsync(Authority);
        }

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            await Authority.DisposeAsync();
        }
    }
}
