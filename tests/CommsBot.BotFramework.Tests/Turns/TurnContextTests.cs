using System.Text.Json;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Testing;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Turns;

public sealed class TurnContextTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly TestAdapter adapter;

    public TurnContextTests() => adapter = new TestAdapter { TimeProvider = clock };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_is_addressed_from_the_bot_to_the_sender()
    {
        string? incoming = null;
        await TurnAsync(async turn =>
        {
            incoming = turn.Activity.Id;
            await turn.SendActivityAsync(MessageFactory.Text("hi") with { From = new ChannelAccount { Id = "29:fake" }, ServiceUrl = "https://elsewhere.example" }, Token);
        });

        var reply = adapter.GetNextReply()!;
        reply.ShouldSatisfyAllConditions(
            () => reply.From.ShouldBe(adapter.Conversation.Bot),
            () => reply.Recipient.ShouldBe(adapter.Conversation.User),
            () => reply.Conversation.ShouldBe(adapter.Conversation.Conversation),
            () => reply.ServiceUrl.ShouldBe("https://test.com"),
            () => reply.ChannelId.ShouldBe("test"),
            () => reply.Locale.ShouldBe("en-US"),
            () => reply.ReplyToId.ShouldBe(incoming));
    }

    [Fact]
    public Task Each_activity_has_its_answer() => TurnAsync(async turn =>
    {
        var answers = await turn.SendActivitiesAsync([MessageFactory.Text("a"), Trace(), MessageFactory.Text("b")], Token);

        answers.Select(answer => answer.Id).ShouldBe([adapter.ActiveQueue[0].Id, null, adapter.ActiveQueue[1].Id]);
    });

    [Fact]
    public Task The_bot_has_responded_once_it_said_something_that_is_no_trace() => TurnAsync(async turn =>
    {
        turn.Responded.ShouldBeFalse();
        await turn.SendActivityAsync(Trace(), Token);
        turn.Responded.ShouldBeFalse();
        await turn.SendActivityAsync("hi", Token);
        turn.Responded.ShouldBeTrue();
    });

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public Task Nothing_cannot_be_said(string text) => TurnAsync(turn => Should.ThrowAsync<ArgumentException>(() => turn.SendActivityAsync(text, Token)));

    [Fact]
    public async Task After_the_turn_nothing_can_be_said()
    {
        ITurnContext? kept = null;
        await TurnAsync(turn =>
        {
            kept = turn;
            return Task.CompletedTask;
        });

        await Should.ThrowAsync<ObjectDisposedException>(() => kept!.SendActivityAsync("late", Token));
        await Should.ThrowAsync<ObjectDisposedException>(() => kept!.UpdateActivityAsync(MessageFactory.Text("late") with { Id = "1" }, Token));
        await Should.ThrowAsync<ObjectDisposedException>(() => kept!.DeleteActivityAsync("1", Token));
    }

    [Fact]
    public async Task Hooks_stand_around_a_send_in_order_and_may_change_it()
    {
        var log = new List<string>();
        await TurnAsync(async turn =>
        {
            turn.OnSendActivities(async (_, activities, next) =>
            {
                log.Add("a");
                var answers = await next([.. activities.Select(activity => activity with { Text = activity.Text + "!" })]);
                log.Add("a after");
                return answers;
            }).OnSendActivities((_, activities, next) =>
            {
                log.Add("b");
                return next(activities);
            });
            await turn.SendActivityAsync("hi", Token);
        });

        adapter.GetNextReply()!.Text.ShouldBe("hi!");
        log.ShouldBe(["a", "b", "a after"]);
    }

    [Fact]
    public async Task A_hook_that_does_not_go_on_keeps_it_from_happening()
    {
        await TurnAsync(async turn =>
        {
            turn.OnSendActivities((_, _, _) => Task.FromResult<IReadOnlyList<ResourceResponse>>([]));
            turn.OnUpdateActivity((_, _, _) => Task.FromResult(new ResourceResponse("kept")));
            turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);

            (await turn.SendActivityAsync("hi", Token)).Id.ShouldBeNull();
            (await turn.UpdateActivityAsync(MessageFactory.Text("x") with { Id = "1" }, Token)).Id.ShouldBe("kept");
            await turn.DeleteActivityAsync("1", Token);
        });

        adapter.ActiveQueue.ShouldBeEmpty();
        adapter.UpdatedActivities.ShouldBeEmpty();
        adapter.DeletedActivities.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_bot_said_can_be_changed_and_taken_back()
    {
        await TurnAsync(async turn =>
        {
            var first = await turn.SendActivityAsync("first", Token);
            var second = await turn.SendActivityAsync("second", Token);
            turn.OnUpdateActivity((_, activity, next) => next(activity with { Text = activity.Text + "!" }));
            await turn.UpdateActivityAsync(MessageFactory.Text("changed") with { Id = first.Id }, Token);
            await turn.DeleteActivityAsync(second.Id!, Token);
        });

        adapter.ActiveQueue.ShouldHaveSingleItem().Text.ShouldBe("changed!");
        adapter.UpdatedActivities.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            update => update.ReplyToId.ShouldBeNull(),
            update => update.Conversation.ShouldBe(adapter.Conversation.Conversation));
        adapter.DeletedActivities.ShouldHaveSingleItem().Conversation.ShouldBe(adapter.Conversation.Conversation);
    }

    [Fact]
    public async Task A_delay_waits_by_the_adapters_clock()
    {
        var turn = TurnAsync(turn => turn.SendActivitiesAsync(
            [MessageFactory.Text("a"), new Activity { Type = ActivityTypes.Delay, Value = JsonElement.Parse("60000") }, MessageFactory.Text("b")], Token));

        adapter.ActiveQueue.Count.ShouldBe(1);
        turn.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromMinutes(1));
        await turn;
        adapter.ActiveQueue.Select(reply => reply.Text).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task Expected_replies_travel_in_the_answer()
    {
        var response = await adapter.ProcessActivityAsync(
            MessageFactory.Text("hi") with { DeliveryMode = DeliveryModes.ExpectReplies },
            async (turn, _) =>
            {
                await turn.SendActivityAsync("one", Token);
                await turn.SendActivityAsync("two", Token);
            },
            Token);

        response!.Status.ShouldBe(200);
        response.Body.ShouldBeOfType<ExpectedReplies>().Activities.Select(reply => reply.Text).ShouldBe(["one", "two"]);
        adapter.ActiveQueue.ShouldBeEmpty();
    }

    [Fact]
    public Task State_is_kept_by_type_or_name_for_the_turn() => TurnAsync(turn =>
    {
        turn.TurnState.Set("plain");
        turn.TurnState.Set("key", new List<int> { 1 });

        turn.TurnState.Get<string>().ShouldBe("plain");
        turn.TurnState.Get<List<int>>("key").ShouldBe([1]);
        turn.TurnState.Get<string>("key").ShouldBeNull();
        turn.TurnState.Get<List<int>>().ShouldBeNull();
        turn.TurnState.Remove("key").ShouldBeTrue();
        turn.TurnState.Get<List<int>>("key").ShouldBeNull();
        return Task.CompletedTask;
    });

    private static Activity Trace() => new() { Type = ActivityTypes.Trace };

    private Task TurnAsync(Func<ITurnContext, Task> bot) => adapter.SendTextToBotAsync("hi", (turn, _) => bot(turn), Token);
}
