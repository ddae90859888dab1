using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Testing;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Testing;

public sealed class TestAdapterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_test_leaves_out_is_filled_in()
    {
        var now = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
        var adapter = new TestAdapter { Locale = "de-DE", TimeProvider = new FakeTimeProvider(now) };

        var activity = await SeenAsync(adapter, MessageFactory.Text("hi"));

        activity.ShouldSatisfyAllConditions(
            () => activity.Id.ShouldBe("1"),
            () => activity.Timestamp.ShouldBe(now),
            () => activity.Locale.ShouldBe("de-DE"),
            () => activity.ChannelId.ShouldBe("test"),
            () => activity.ServiceUrl.ShouldBe("https://test.com"),
            () => activity.Conversation.ShouldBe(adapter.Conversation.Conversation),
            () => activity.From.ShouldBe(adapter.Conversation.User),
            () => activity.Recipient.ShouldBe(adapter.Conversation.Bot));
    }

    [Fact]
    public async Task What_a_test_sets_stays()
    {
        var adapter = new TestAdapter();
        var set = adapter.MakeActivity("hi") with
        {
            Id = "x",
            Locale = "fr-FR",
            ChannelId = "msteams",
            ServiceUrl = "https://teams.example",
            Conversation = new ConversationAccount { Id = "19:c" },
            From = new ChannelAccount { Id = "29:ann" },
            Recipient = new ChannelAccount { Id = "28:bot" },
        };

        (await SeenAsync(adapter, set)).ShouldBe(set);
    }

    [Fact]
    public async Task Traces_are_kept_only_when_wanted()
    {
        foreach (var isWanted in new[] { false, true })
        {
            var adapter = new TestAdapter { EnableTrace = isWanted };
            await adapter.SendTextToBotAsync("hi", (turn, _) => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Trace }, Token), Token);

            adapter.ActiveQueue.Count.ShouldBe(isWanted ? 1 : 0);
        }
    }

    [Fact]
    public async Task A_reply_is_waited_for_until_the_test_gives_up()
    {
        var adapter = new TestAdapter();
        var reply = adapter.GetNextReplyAsync(cancellationToken: Token);
        reply.IsCompleted.ShouldBeFalse();
        await adapter.SendTextToBotAsync("hi", (turn, _) => turn.SendActivityAsync("hello", Token), Token);
        (await reply).Text.ShouldBe("hello");

        await Should.ThrowAsync<OperationCanceledException>(adapter.GetNextReplyAsync(cancellationToken: new CancellationToken(true)));
    }

    private static async Task<Activity> SeenAsync(TestAdapter adapter, Activity activity)
    {
        Activity? seen = null;
        await adapter.ProcessActivityAsync(activity, (turn, _) => Task.FromResult(seen = turn.Activity), Token);
        return seen!;
    }
}
