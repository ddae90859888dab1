using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Connector;
using CommsBot.BotFramework.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Connector;

public sealed class ConnectorTimingTests : ConnectorFixture
{
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());

    [Theory]
    [InlineData("7")]
    [InlineData("date")]
    public async Task The_wait_that_Teams_asks_for_is_kept(string retryAfter)
    {
        var asked = retryAfter == "date" ? clock.GetUtcNow().AddSeconds(7).ToString("r") : retryAfter;
        Teams.Next(429, "{}", ("Retry-After", asked));
        (await WaitOfRetryAsync()).ShouldBeInRange(TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(9));
    }

    [Fact]
    public async Task Without_such_a_wish_the_wait_is_short()
    {
        Teams.Next(429);
        (await WaitOfRetryAsync()).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task A_send_that_is_not_answered_in_time_is_unconfirmed_and_not_repeated()
    {
        Teams.NextHangs();
        var sending = SendAsync();
        await Eventually.Holds(() => !Teams.Requests.IsEmpty);
        clock.Advance(TimeSpan.FromSeconds(20));
        (await Should.ThrowAsync<ConnectorException>(() => sending)).IsUnconfirmed.ShouldBeTrue();
        Teams.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Reading_that_is_not_answered_in_time_is_repeated()
    {
        Teams.NextHangs().Next(200, """{"id":"19:t"}""");
        var reading = Connector.GetTeamDetailsAsync("19:t", Cancellation);
        await Eventually.Holds(() => !Teams.Requests.IsEmpty);
        clock.Advance(TimeSpan.FromSeconds(20));
        await UntilRequestedTwiceAsync();
        (await reading).Id.ShouldBe("19:t");
    }

    [Fact]
    public async Task What_was_refused_and_then_never_left_again_is_not_unconfirmed()
    {
        Teams.Next(503);
        var sending = SendAsync();
        await Eventually.Holds(() => Host.Logs.Lines.Any(x => x.Event == "Retrying"));
        await Teams.DisposeAsync();
        await Eventually.Holds(() =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            return sending.IsCompleted;
        });
        (await Should.ThrowAsync<ConnectorException>(() => sending)).IsUnconfirmed.ShouldBeFalse();
    }

    protected override void Configure(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    protected override void Configure(Dictionary<string, string?> settings)
    {
        base.Configure(settings);
        settings.Remove("Bot:Connector:RetryDelay");
    }

    private async Task<TimeSpan> WaitOfRetryAsync()
    {
        var begun = clock.GetUtcNow();
        var sending = SendAsync();
        await Eventually.Holds(() => Host.Logs.Lines.Any(x => x.Event == "Retrying"));
        await UntilRequestedTwiceAsync();
        await sending;
        return clock.GetUtcNow() - begun;
    }

    /// <summary>Step by step: a retry is logged a moment before its wait begins.</summary>
    private Task UntilRequestedTwiceAsync() => Eventually.Holds(() =>
    {
        if (Teams.Requests.Count < 2)
            clock.Advance(TimeSpan.FromMilliseconds(100));
        return Teams.Requests.Count == 2;
    });

    private Task<ResourceResponse> SendAsync() => Connector.SendToConversationAsync("a:1", MessageFactory.Text("hi"), Cancellation);
}
