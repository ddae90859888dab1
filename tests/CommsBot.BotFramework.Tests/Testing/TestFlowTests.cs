using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Testing;

public sealed class TestFlowTests
{
    private static readonly ChannelAccount Ann = new() { Id = "29:ann", Name = "Ann" };
    private static readonly ConversationAccount AnnsChat = new() { Id = "a:ann", ConversationType = ConversationTypes.Personal };

    [Fact]
    public async Task A_flow_is_awaited() => await new TestFlow(new EchoBot()).Send("help").AssertReply(card => card.Text.ShouldBe("User1: help"));

    [Fact]
    public Task A_flow_is_started() => new TestFlow(new TestAdapter(), new EchoBot()).Test("a", "User1: a").Test("b", reply => reply.Text.ShouldEndWith("b")).StartTestAsync();

    [Fact]
    public async Task Steps_run_only_when_awaited_and_each_once()
    {
        var log = new List<int>();
        var flow = new TestFlow(new EchoBot()).Do(() => log.Add(1)).Do(async () =>
        {
            await Task.Yield();
            log.Add(2);
        }).Do(() => log.Add(3));

        log.ShouldBeEmpty();
        await flow;
        log.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Several_people_talk_in_several_conversations() => await new TestFlow(new EchoBot())
        .Send("first")
        .As(Ann).In(AnnsChat).Send("second").Send("third")
        .AssertReply("Ann: second").AssertReply("Ann: third").AssertNoReply()
        .In(new ConversationAccount { Id = "convo1" }).AssertReply("User1: first").AssertNoReply();

    [Fact]
    public async Task Cards_are_looked_at_and_pressed() => await new TestFlow(new EchoBot())
        .Send("card").AssertCard(card => card.GetProperty("version").GetString().ShouldBe("1.5"))
        .Execute("vote", """{"choice":2}""").AssertInvokeResponse(200, body => body.GetProperty("value").GetString().ShouldBe("vote {\"choice\":2} on 2"));

    [Fact]
    public async Task Replies_are_compared_in_several_ways() => await new TestFlow(new EchoBot())
        .Send("a").AssertReplyContains("1: a")
        .Send("a").AssertReplyOneOf(["x", "User1: a"])
        .Send("a").AssertReply(MessageFactory.Text(" User1: a "))
        .Send("a").AssertReply(reply => reply.Type.ShouldBe("message"))
        .AssertNoReply();

    [Fact]
    public async Task A_transcript_is_played() => await new TestFlow(new EchoBot()).Test(
    [
        MessageFactory.Text("hi") with { From = Ann },
        MessageFactory.Text("Ann: hi") with { From = new ChannelAccount { Role = "bot" } },
    ]);

    [Fact]
    public async Task What_the_bot_says_later_is_waited_for()
    {
        var adapter = new TestAdapter();
        var gate = new TaskCompletionSource();
        var later = Task.CompletedTask;
        await new TestFlow(adapter, (_, _) =>
        {
            later = SpeakAsync();
            return Task.CompletedTask;
        }).Send("hi").AssertNoReply().Do(gate.SetResult).AssertReply("later", timeout: TimeSpan.FromSeconds(30));
        await later;

        async Task SpeakAsync()
        {
            await gate.Task;
            await Task.Yield();
            await adapter.ContinueConversationAsync(adapter.Conversation, (turn, token) => turn.SendActivityAsync("later", token), CancellationToken.None);
        }
    }

    [Theory]
    [InlineData("wrong text", "expected: b. Received: User1: a.")]
    [InlineData("wrong activity", "expected: typing. Received: User1: a.")]
    [InlineData("no reply", "why: expected: a reply. Received: none in time.")]
    [InlineData("a reply too many", "expected: no reply. Received: User1: a.")]
    [InlineData("no card", "expected: one Adaptive Card. Received: User1: a.")]
    [InlineData("not contained", "expected: a text with \"z\". Received: User1: a.")]
    [InlineData("none of", "expected: y or z. Received: User1: a.")]
    [InlineData("no invoke", "expected: an answer with 200. Received: no invoke was sent.")]
    [InlineData("wrong status", "expected: an answer with 200. Received: 501 .")]
    public async Task A_step_that_fails_says_what_was_expected_and_what_came(string step, string message)
    {
        var flow = new TestFlow(new EchoBot());
        var sent = flow.Send("a");
        var failing = step switch
        {
            "wrong text" => sent.AssertReply("b"),
            "wrong activity" => sent.AssertReply(new Activity { Type = ActivityTypes.Typing }),
            "no reply" => flow.AssertReply("a", "why", TimeSpan.FromMilliseconds(1)),
            "a reply too many" => sent.AssertNoReply(),
            "no card" => sent.AssertCard(_ => { }),
            "not contained" => sent.AssertReplyContains("z"),
            "none of" => sent.AssertReplyOneOf(["y", "z"]),
            "no invoke" => sent.AssertInvokeResponse(200),
            _ => flow.SendInvoke("what/ever", "{}").AssertInvokeResponse(200),
        };

        (await Should.ThrowAsync<InvalidOperationException>(failing.StartTestAsync())).Message.ShouldBe(message);
    }

    private sealed class EchoBot : TeamsActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => turnContext.SendActivityAsync(
            turnContext.Activity.Text == "card"
                ? MessageFactory.Attachment(new Attachment
                {
                    ContentType = "application/vnd.microsoft.card.adaptive",
                    Content = System.Text.Json.JsonElement.Parse("""{"version":"1.5"}"""),
                })
                : MessageFactory.Text($"{turnContext.Activity.From!.Name}: {turnContext.Activity.Text}"),
            cancellationToken);

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) => Task.FromResult(
            AdaptiveCardInvokeResponse.Message($"{invokeValue.Action!.Verb} {invokeValue.Action.Data!.Value.GetRawText()} on {turnContext.Activity.ReplyToId}"));
    }
}
