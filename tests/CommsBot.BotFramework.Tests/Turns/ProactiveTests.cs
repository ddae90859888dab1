using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Turns;

public sealed class ProactiveTests
{
    private readonly TestAdapter adapter = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stored_reference_is_enough_to_speak_later()
    {
        ConversationReference? stored = null;
        await adapter.SendTextToBotAsync("hi", (turn, _) => Task.FromResult(stored = turn.Activity.GetConversationReference()), Token);
        var json = BotFrameworkJsonContext.ToElement(stored!);

        await adapter.ContinueConversationAsync(
            ActivityReader.ReadPayload<ConversationReference>(json)!,
            async (turn, _) =>
            {
                turn.Activity.ShouldSatisfyAllConditions(
                    activity => activity.Type.ShouldBe("event"),
                    activity => activity.Name.ShouldBe("ContinueConversation"),
                    activity => activity.Recipient.ShouldBe(adapter.Conversation.Bot));
                await turn.SendActivityAsync("Reminder", Token);
            },
            Token);

        adapter.GetNextReply()!.ShouldSatisfyAllConditions(
            reply => reply.Text.ShouldBe("Reminder"),
            reply => reply.Recipient.ShouldBe(adapter.Conversation.User),
            reply => reply.Conversation.ShouldBe(adapter.Conversation.Conversation),
            reply => reply.ReplyToId.ShouldBeNull());
    }

    [Fact]
    public async Task What_a_turn_begun_by_the_bot_throws_reaches_the_caller()
    {
        adapter.OnTurnError = (_, _) => throw new InvalidOperationException("nobody's business");

        await Should.ThrowAsync<DivideByZeroException>(adapter.ContinueConversationAsync(adapter.Conversation, (_, _) => throw new DivideByZeroException(), Token));
        await Should.ThrowAsync<DivideByZeroException>(adapter.CreateConversationAsync(
            "test", "https://test.com", new ConversationParameters(), (_, _) => throw new DivideByZeroException(), Token));
    }

    [Fact]
    public async Task A_personal_chat_is_created_and_spoken_in()
    {
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = adapter.Conversation.Bot,
            Members = [new ChannelAccount { Id = "29:ann", Name = "Ann" }],
            TenantId = "t",
        };
        for (var i = 0; i < 2; i++)
        {
            await adapter.CreateConversationAsync("test", "https://test.com", parameters, async (turn, _) =>
            {
                turn.Activity.Name.ShouldBe("CreateConversation");
                await turn.SendActivityAsync("Hello Ann", Token);
            }, Token);
        }

        adapter.ActiveQueue.Select(reply => (reply.Text, reply.Conversation!.Id, reply.Conversation.TenantId, reply.Recipient!.Id))
            .ShouldBe([("Hello Ann", "personal:29:ann", "t", "29:ann"), ("Hello Ann", "personal:29:ann", "t", "29:ann")]);
    }

    [Fact]
    public async Task A_channel_thread_begins_with_its_first_message()
    {
        var parameters = new ConversationParameters { IsGroup = true, Bot = adapter.Conversation.Bot, Activity = MessageFactory.Text("Shout-out") };
        string? first = null;
        await adapter.CreateConversationAsync("test", "https://test.com", parameters, async (turn, _) =>
        {
            first = turn.Activity.Id;
            await turn.SendActivityAsync("and more", Token);
        }, Token);

        adapter.ActiveQueue.Select(reply => reply.Text).ShouldBe(["Shout-out", "and more"]);
        first.ShouldBe(adapter.ActiveQueue[0].Id);
        adapter.ActiveQueue[1].ReplyToId.ShouldBe(first);
        adapter.ActiveQueue[1].Conversation!.Id.ShouldBe(adapter.ActiveQueue[0].Conversation!.Id);
    }
}
