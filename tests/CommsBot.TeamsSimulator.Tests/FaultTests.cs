using System.Net;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;

namespace CommsBot.Simulation.Tests;

/// <summary>Faults happen when asked for, and the ledger knows what reached people all the same.</summary>
public sealed class FaultTests : SimulatorTest
{
    [Fact]
    public async Task Refusals_come_with_code_and_Retry_After_and_deliver_nothing()
    {
        var ann = Teams.AddPerson("Ann");
        Teams.Faults.Once(Fault.ThrottledFor(3)).Once(Fault.Throttled).Once(Fault.Conflict).Once(Fault.Refused(502)).Once(Fault.OldForbidden("MessageWritesBlocked"));

        var throttled = await Bot.SendAsync(ann.Chat.Id, TinyBot.Message("1"));
        throttled.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        throttled.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(3));
        (await Bot.SendAsync(ann.Chat.Id, TinyBot.Message("2"))).Headers.RetryAfter.ShouldBeNull();
        (await CodeOf(await Bot.SendAsync(ann.Chat.Id, TinyBot.Message("3")), HttpStatusCode.PreconditionFailed)).ShouldBe("PreconditionFailed");
        (await Bot.SendAsync(ann.Chat.Id, TinyBot.Message("4"))).StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        var old = await TextOf(await Bot.SendAsync(ann.Chat.Id, TinyBot.Message("5")));
        old.ShouldContain("\"errorCode\":209");
        old.ShouldContain("MessageWritesBlocked");

        ann.Sees().ShouldBeEmpty();
        await Bot.SentAsync(ann.Chat.Id, TinyBot.Message("6"));
        ann.Sees().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_5xx_after_accepting_has_delivered_and_a_repeat_doubles()
    {
        var ann = Teams.AddPerson("Ann");
        Teams.Faults.Once(Fault.AcceptedThenRefused(504), Operation.Send);

        (await Bot.SendAsync(ann.Chat.Id, TinyBot.Message("once"))).StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        ann.Sees().Count.ShouldBe(1);
        Teams.Deliveries.Doubled().ShouldBeEmpty();

        await Bot.SentAsync(ann.Chat.Id, TinyBot.Message("once"));
        Teams.Deliveries.Doubled().ShouldHaveSingleItem().Count.ShouldBe(2);
        Teams.Deliveries.DeliveredPerPerson()[ann.AadObjectId].ShouldBe(2);
        Teams.Calls.Answers[(Operation.Send, 504)].ShouldBe(1);
    }

    [Fact]
    public async Task Dropped_and_reset_connections_break_and_only_the_dropped_one_delivers()
    {
        var ann = Teams.AddPerson("Ann");
        Teams.Faults.Once(Fault.AcceptThenDrop);
        await Should.ThrowAsync<HttpRequestException>(Bot.SendAsync(ann.Chat.Id, TinyBot.Message("dropped")));
        ann.Sees().Count.ShouldBe(1);

        Teams.Faults.Once(Fault.Reset);
        await Should.ThrowAsync<HttpRequestException>(Bot.SendAsync(ann.Chat.Id, TinyBot.Message("reset")));
        ann.Sees().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_hanging_call_ends_when_the_caller_gives_up()
    {
        var ann = Teams.AddPerson("Ann");
        Teams.Faults.Once(Fault.AcceptThenHang).Once(Fault.Hang);
        foreach (var text in (string[])["delivered", "not delivered"])
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(300) };
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{Teams.Bot.ServiceUrl}v3/conversations/{ann.Chat.Id}/activities");
            request.Headers.Authorization = new("Bearer", Teams.Entra.MintAppToken(Teams.Entra.BotApp, "https://api.botframework.com"));
            request.Content = System.Net.Http.Json.JsonContent.Create(TinyBot.Message(text));
            await Should.ThrowAsync<TaskCanceledException>(http.SendAsync(request, TestContext.Current.CancellationToken));
        }
        ann.Sees().Select(message => message.Text).ShouldBe(["delivered"]);
    }

    [Fact]
    public async Task A_slow_answer_is_late_but_good()
    {
        var ann = Teams.AddPerson("Ann");
        Teams.Faults.Once(Fault.Slow(TimeSpan.FromMilliseconds(200)));
        var started = TimeProvider.System.GetTimestamp();
        await Bot.SentAsync(ann.Chat.Id, TinyBot.Message("late"));
        TimeProvider.System.GetElapsedTime(started).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(190));
    }

    [Fact]
    public async Task Rules_pick_operation_person_and_call()
    {
        var (ann, ben) = (Teams.AddPerson("Ann"), Teams.AddPerson("Ben"));
        Teams.Faults.Add(new FaultRule { Fault = Fault.Refused(503), Operations = [Operation.Send], Person = ben, FromCall = 2, Times = 1 });

        await Bot.SentAsync(ann.Chat.Id, TinyBot.Message("1"));
        await Bot.SentAsync(ben.Chat.Id, TinyBot.Message("1"));
        await Bot.SentAsync(ann.Chat.Id, TinyBot.Message("2"));
        (await Bot.SendAsync(ben.Chat.Id, TinyBot.Message("2"))).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await Bot.SentAsync(ben.Chat.Id, TinyBot.Message("3"));
    }

    [Fact]
    public async Task Dice_with_a_seed_fall_the_same_way_each_time()
    {
        var ann = Teams.AddPerson("Ann");
        var runs = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            Teams.Faults.Clear();
            Teams.Faults.Add(new FaultRule { Fault = Fault.Refused(503), Probability = 0.3, Seed = 42 });
            var fallen = "";
            for (var i = 0; i < 40; i++)
                fallen += (await Bot.SendAsync(ann.Chat.Id, TinyBot.Message("x"))).IsSuccessStatusCode ? "." : "x";
            runs.Add(fallen);
        }
        runs[0].ShouldBe(runs[1]);
        runs[0].Count(c => c == 'x').ShouldBeInRange(4, 22);
    }
}
