using System.Net;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Turns;

public sealed class ActivityHandlerTests
{
    [Fact]
    public async Task The_bots_own_coming_and_going_is_not_a_members()
    {
        var bot = new Bot();
        var botItself = new TestAdapter().Conversation.Bot!;

        await new TestFlow(bot)
            .Send(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [botItself], MembersRemoved = [botItself] }).AssertNoReply()
            .SendConversationUpdate().AssertReply("Hello User1");
    }

    [Theory]
    [InlineData("add", "Installed")]
    [InlineData("add-upgrade", "Installed")]
    [InlineData("remove", "Uninstalled")]
    [InlineData("remove-upgrade", "Uninstalled")]
    public async Task Installing_and_upgrading_are_told_from_removing(string action, string reply) =>
        await new TestFlow(new Bot()).SendInstallationUpdate(action).AssertReply(reply);

    [Fact]
    public async Task An_unknown_installation_action_is_let_pass() => await new TestFlow(new Bot()).SendInstallationUpdate("renew").AssertNoReply();

    [Fact]
    public async Task An_invoke_may_end_early_with_its_own_answer() => await new TestFlow(new Bot())
        .Execute("teapot").AssertInvokeResponse(418, body => body.GetProperty("code").GetString().ShouldBe("short"));

    [Fact]
    public async Task An_answer_set_in_the_turn_wins() => await new TestFlow(new Bot())
        .Execute("own").AssertInvokeResponse(202, body => body.GetString().ShouldBe("mine"));

    [Fact]
    public async Task An_answer_may_be_sent_as_an_activity() => await new TestFlow(new Bot())
        .Execute("activity").AssertInvokeResponse(203, body => body.GetString().ShouldBe("sent")).AssertNoReply();

    private sealed class Bot : ActivityHandler
    {
        protected override Task OnMembersAddedAsync(IReadOnlyList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync($"Hello {membersAdded.Single().Name}", cancellationToken);

        protected override Task OnMembersRemovedAsync(IReadOnlyList<ChannelAccount> membersRemoved, ITurnContext turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync("Bye", cancellationToken);

        protected override Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync("Installed", cancellationToken);

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync("Uninstalled", cancellationToken);

        protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            switch (invokeValue.Action!.Verb)
            {
                case "own":
                    turnContext.SetInvokeResponse(new InvokeResponse(202, BotFrameworkJsonContext.ToElement("mine")));
                    break;
                case "activity":
                    var answer = System.Text.Json.JsonElement.Parse("""{"status":203,"body":"sent"}""");
                    await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.InvokeResponse, Value = answer }, cancellationToken);
                    break;
                default:
                    throw new InvokeResponseException((HttpStatusCode)418, new InvokeError("short", "and stout"));
            }
            return AdaptiveCardInvokeResponse.Message("not this");
        }
    }
}
