using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Connector;
using CommsBot.BotFramework.Teams;
using CommsBot.BotFramework.Testing;
using CommsBot.BotFramework.Tests.Activities;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Teams;

public sealed class TeamsInfoTests
{
    private const string Team = "19:team0001@thread.tacv2";
    private readonly Connector connector = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_team_its_roster_is_asked() => await InTurnOfAsync("message-mention.full", async turn =>
    {
        (await TeamsInfo.GetMemberAsync(turn, "29:ann", Token)).Name.ShouldBe($"29:ann of {Team}");
        (await TeamsInfo.GetPagedMembersAsync(turn, 100, "next", Token)).ContinuationToken.ShouldBe($"{Team} 100 next");
        (await TeamsInfo.GetTeamDetailsAsync(turn, null, Token)).Id.ShouldBe(Team);
        (await TeamsInfo.GetTeamDetailsAsync(turn, "19:other", Token)).Id.ShouldBe("19:other");
        (await TeamsInfo.GetTeamChannelsAsync(turn, null, Token)).ShouldHaveSingleItem().Id.ShouldBe(Team);
    });

    [Fact]
    public async Task In_a_chat_the_chats_roster_is_asked() => await InTurnOfAsync("message-group.full", async turn =>
    {
        (await TeamsInfo.GetMemberAsync(turn, "29:ann", Token)).Name.ShouldBe("29:ann of 19:group0001@thread.v2");
        await Should.ThrowAsync<InvalidOperationException>(() => TeamsInfo.GetTeamDetailsAsync(turn, null, Token));
        await Should.ThrowAsync<InvalidOperationException>(() => TeamsInfo.GetTeamChannelsAsync(turn, null, Token));
    });

    [Fact]
    public async Task A_thread_in_another_channel_is_begun_and_can_be_continued() => await InTurnOfAsync("message-mention.full", async turn =>
    {
        var reference = await TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("Shout-out"), "19:lounge", Token);

        BotFrameworkJsonContext.ToElement(connector.Created!).ShouldMean("""
            {"isGroup":true,"channelData":{"channel":{"id":"19:lounge"},"tenant":{"id":"5b1f7a52-0c1e-4d0a-9f63-2f1f0c6f7a11"}},"activity":{"type":"message","text":"Shout-out"}}
            """);
        reference.ShouldSatisfyAllConditions(
            () => reference.ActivityId.ShouldBe("17"),
            () => reference.Conversation!.Id.ShouldBe("19:lounge;messageid=17"),
            () => reference.Conversation!.TenantId.ShouldBe("5b1f7a52-0c1e-4d0a-9f63-2f1f0c6f7a11"),
            () => reference.ServiceUrl.ShouldBe("https://smba.trafficmanager.net/emea/"),
            () => reference.Bot!.Name.ShouldBe("CommsBot"),
            () => reference.User.ShouldBeNull());
    });

    [Fact]
    public async Task Without_a_Connector_it_says_so() => await new TestAdapter().SendTextToBotAsync(
        "hi", (turn, _) => Should.ThrowAsync<InvalidOperationException>(() => TeamsInfo.GetMemberAsync(turn, "29:ann", Token)), Token);

    private Task InTurnOfAsync(string sample, Func<ITurnContext, Task> look) => new TestAdapter().ProcessActivityAsync(
        ActivityReader.Parse(Sample.Read(sample)),
        (turn, _) =>
        {
            turn.TurnState.Set<IConnectorClient>(connector);
            return look(turn);
        },
        Token);

    private sealed class Connector : IConnectorClient
    {
        public ConversationParameters? Created { get; private set; }

        public Task<TeamsChannelAccount> GetConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken) =>
            Task.FromResult(new TeamsChannelAccount { Name = $"{memberId} of {conversationId}" });

        public Task<PagedMembersResult> GetConversationPagedMembersAsync(
            string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken) =>
            Task.FromResult(new PagedMembersResult { ContinuationToken = $"{conversationId} {pageSize} {continuationToken}" });

        public Task<TeamDetails> GetTeamDetailsAsync(string teamId, CancellationToken cancellationToken) => Task.FromResult(new TeamDetails { Id = teamId });

        public Task<IReadOnlyList<ChannelInfo>> GetTeamChannelsAsync(string teamId, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<ChannelInfo>>([new ChannelInfo { Id = teamId }]);

        public Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken)
        {
            Created = parameters;
            return Task.FromResult(new ConversationResourceResponse { Id = "19:lounge;messageid=17", ActivityId = "17" });
        }

        public Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<ResourceResponse> ReplyToActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<ResourceResponse> UpdateActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
