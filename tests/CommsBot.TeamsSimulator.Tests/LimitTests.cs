using System.Net;
using CommsBot.Simulation.Limits;
using Microsoft.Extensions.Time.Testing;

namespace CommsBot.Simulation.Tests;

/// <summary>The documented limits: per conversation in four windows, and 50 calls a second in all.</summary>
public sealed class LimitTests : SimulatorTest
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.Parse("2026-11-23T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

    private protected override TeamsSimulatorOptions Options => new() { Time = time, Limits = RateLimits.Documented };

    [Fact]
    public async Task The_eighth_message_in_a_second_is_throttled_until_the_window_has_passed()
    {
        var (ann, ben) = (Teams.AddPerson("Ann"), Teams.AddPerson("Ben"));
        for (var i = 0; i < 7; i++)
            await Bot.SentAsync(ann.Chat.Id, TinyBot.Message("x"));

        var throttled = await Bot.SendAsync(ann.Chat.Id, TinyBot.Message("x"));
        throttled.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        throttled.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        await Bot.SentAsync(ben.Chat.Id, TinyBot.Message("x"));

        time.Advance(TimeSpan.FromSeconds(1));
        await Bot.SentAsync(ann.Chat.Id, TinyBot.Message("x"));
        (await Bot.SendAsync(ann.Chat.Id, TinyBot.Message("x"))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Sixty_in_half_a_minute_is_the_most()
    {
        var ann = Teams.AddPerson("Ann");
        for (var i = 0; i < 60; i++)
        {
            await Bot.SentAsync(ann.Chat.Id, TinyBot.Message("x"));
            time.Advance(TimeSpan.FromMilliseconds(400));
        }
        var throttled = await Bot.SendAsync(ann.Chat.Id, TinyBot.Message("x"));
        throttled.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(6));
        time.Advance(TimeSpan.FromSeconds(6));
        await Bot.SentAsync(ann.Chat.Id, TinyBot.Message("x"));
    }

    [Fact]
    public async Task All_conversations_together_get_50_calls_a_second()
    {
        var people = Teams.AddPeople(51);
        foreach (var person in people.Take(50))
            await Bot.SentAsync(person.Chat.Id, TinyBot.Message("x"));
        (await Bot.SendAsync(people[50].Chat.Id, TinyBot.Message("x"))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        time.Advance(TimeSpan.FromSeconds(1));
        await Bot.SentAsync(people[50].Chat.Id, TinyBot.Message("x"));
        Teams.Calls.PerSecond().Select(second => second.Calls).ShouldBe([51, 1]);
    }

    [Fact]
    public void An_hour_holds_1800()
    {
        var log = new SlidingLog();
        var limits = RateLimits.Documented.Send;
        var now = TimeSpan.TicksPerDay;
        for (var i = 0; i < 1800; i++, now += TimeSpan.TicksPerSecond)
            log.TryPass(limits, now).ShouldBeNull();
        log.TryPass(limits, now).ShouldBe(TimeSpan.FromSeconds(1800));
        log.TryPass(limits, now + (1800 * TimeSpan.TicksPerSecond)).ShouldBeNull();
    }
}
