using System.Reflection;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Testing;
using CommsBot.BotFramework.Tests.Activities;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Turns;

public sealed class TeamsActivityHandlerTests
{
    // Sample, then what it reaches. The full sample of an invoke may reach another method than the others.
    private static readonly Dictionary<string, string[]> Reached = new()
    {
        ["message"] = ["OnMessageActivityAsync"],
        ["message-mention"] = ["OnMessageActivityAsync"],
        ["message-group"] = ["OnMessageActivityAsync"],
        ["message-submit"] = ["OnMessageActivityAsync"],
        ["message-file"] = ["OnMessageActivityAsync"],
        ["message-outgoing"] = ["OnMessageActivityAsync"],
        ["messageUpdate-edit"] = ["OnTeamsMessageEditAsync"],
        ["messageUpdate-undelete"] = ["OnTeamsMessageUndeleteAsync"],
        ["messageDelete"] = ["OnTeamsMessageSoftDeleteAsync"],
        ["messageReaction"] = ["OnReactionsAddedAsync", "OnReactionsRemovedAsync"],
        ["conversationUpdate-membersAdded"] = ["OnTeamsMembersAddedAsync"],
        ["conversationUpdate-membersRemoved"] = ["OnTeamsMembersRemovedAsync"],
        ["conversationUpdate-channelCreated"] = ["OnTeamsChannelCreatedAsync"],
        ["conversationUpdate-channelDeleted"] = ["OnTeamsChannelDeletedAsync"],
        ["conversationUpdate-channelRenamed"] = ["OnTeamsChannelRenamedAsync"],
        ["conversationUpdate-channelRestored"] = ["OnTeamsChannelRestoredAsync"],
        ["conversationUpdate-channelShared"] = ["OnTeamsChannelSharedAsync"],
        ["conversationUpdate-channelMemberAdded"] = ["OnTeamsChannelMembersAddedAsync"],
        ["conversationUpdate-channelMemberRemoved"] = ["OnTeamsChannelMembersRemovedAsync"],
        ["conversationUpdate-channelUnshared"] = ["OnTeamsChannelUnsharedAsync"],
        ["conversationUpdate-teamArchived"] = ["OnTeamsTeamArchivedAsync"],
        ["conversationUpdate-teamUnarchived"] = ["OnTeamsTeamUnarchivedAsync"],
        ["conversationUpdate-teamDeleted"] = ["OnTeamsTeamDeletedAsync"],
        ["conversationUpdate-teamHardDeleted"] = ["OnTeamsTeamHardDeletedAsync"],
        ["conversationUpdate-teamRenamed"] = ["OnTeamsTeamRenamedAsync"],
        ["conversationUpdate-teamRestored"] = ["OnTeamsTeamRestoredAsync"],
        ["installationUpdate-add"] = ["OnInstallationUpdateAddAsync"],
        ["installationUpdate-remove"] = ["OnInstallationUpdateRemoveAsync"],
        ["event-readReceipt"] = ["OnTeamsReadReceiptAsync"],
        ["event-meetingStart"] = ["OnTeamsMeetingStartAsync"],
        ["event-meetingEnd"] = ["OnTeamsMeetingEndAsync"],
        ["event-meetingParticipantJoin"] = ["OnTeamsMeetingParticipantsJoinAsync"],
        ["event-meetingParticipantLeave"] = ["OnTeamsMeetingParticipantsLeaveAsync"],
        ["event-other"] = [],
        ["typing"] = ["OnTypingActivityAsync"],
        ["endOfConversation"] = ["OnEndOfConversationActivityAsync"],
        ["command"] = ["OnCommandActivityAsync"],
        ["commandResult"] = ["OnCommandResultActivityAsync"],
        ["trace"] = ["OnUnrecognizedActivityTypeAsync"],
        ["handoff"] = ["OnUnrecognizedActivityTypeAsync"],
        ["suggestion"] = ["OnUnrecognizedActivityTypeAsync"],
        ["unknown-kind"] = ["OnUnrecognizedActivityTypeAsync"],
        ["invoke-cardAction"] = ["OnTeamsCardActionInvokeAsync"],
        ["invoke-adaptiveCard-action"] = ["OnAdaptiveCardInvokeAsync"],
        ["invoke-application-search"] = ["OnSearchInvokeAsync"],
        ["invoke-task-fetch"] = ["OnTeamsTaskModuleFetchAsync"],
        ["invoke-task-submit"] = ["OnTeamsTaskModuleSubmitAsync"],
        ["invoke-composeExtension-query"] = ["OnTeamsMessagingExtensionQueryAsync"],
        ["invoke-composeExtension-queryLink"] = ["OnTeamsAppBasedLinkQueryAsync"],
        ["invoke-composeExtension-anonymousQueryLink"] = ["OnTeamsAnonymousAppBasedLinkQueryAsync"],
        ["invoke-composeExtension-selectItem"] = ["OnTeamsMessagingExtensionSelectItemAsync"],
        ["invoke-composeExtension-fetchTask"] = ["OnTeamsMessagingExtensionFetchTaskAsync"],
        ["invoke-composeExtension-submitAction"] = ["OnTeamsMessagingExtensionSubmitActionAsync"],
        ["invoke-composeExtension-submitAction.full"] = ["OnTeamsMessagingExtensionBotMessagePreviewSendAsync"],
        ["invoke-composeExtension-querySettingUrl"] = ["OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync"],
        ["invoke-composeExtension-setting"] = ["OnTeamsMessagingExtensionConfigurationSettingAsync"],
        ["invoke-composeExtension-onCardButtonClicked"] = ["OnTeamsMessagingExtensionCardButtonClickedAsync"],
        ["invoke-fileConsent-accept"] = ["OnTeamsFileConsentAcceptAsync"],
        ["invoke-fileConsent-decline"] = ["OnTeamsFileConsentDeclineAsync"],
        ["invoke-signin-verifyState"] = ["OnTeamsSigninVerifyStateAsync"],
        ["invoke-signin-tokenExchange"] = ["OnTeamsSigninTokenExchangeAsync"],
        ["invoke-signin-failure"] = ["OnTeamsSigninFailureAsync"],
        ["invoke-message-submitAction"] = ["OnTeamsMessageSubmitActionAsync"],
        ["invoke-message-fetchTask"] = ["OnTeamsMessageFetchTaskAsync"],
        ["invoke-config-fetch"] = ["OnTeamsConfigFetchAsync"],
        ["invoke-config-submit"] = ["OnTeamsConfigSubmitAsync"],
        ["invoke-tab-fetch"] = ["OnTeamsTabFetchAsync"],
        ["invoke-tab-submit"] = ["OnTeamsTabSubmitAsync"],
        ["invoke-actionableMessage-executeAction"] = ["OnTeamsO365ConnectorCardActionAsync"],
    };

    public static TheoryData<string> Samples => [.. Sample.Names];

    public static TheoryData<string> Invokes => [.. Sample.Names.Where(name => name.StartsWith("invoke-", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Samples))]
    public async Task Every_activity_reaches_its_method(string name)
    {
        var bot = new RecordingTeamsBot();

        var response = await SendAsync(bot, name);

        bot.Calls.ShouldBe(Reached.GetValueOrDefault(name) ?? Reached[name[..name.LastIndexOf('.')]]);
        response?.Status.ShouldBe(200);
    }

    [Theory, MemberData(nameof(Samples))]
    public async Task A_bot_that_overrides_nothing_takes_everything_and_answers_invokes_with_501(string name)
    {
        var response = await SendAsync(new TeamsActivityHandler(), name);

        response?.Status.ShouldBe(501);
    }

    [Theory, MemberData(nameof(Invokes))]
    public async Task Invokes_always_get_an_answer(string name) => (await SendAsync(new ActivityHandler(), name))!.Status.ShouldBe(501);

    [Fact]
    public void Every_method_for_an_override_is_reached_by_a_sample()
    {
        string[] handOutToOthers =
        [
            "OnInvokeActivityAsync", "OnMessageReactionActivityAsync", "OnConversationUpdateActivityAsync", "OnInstallationUpdateActivityAsync",
            "OnMessageUpdateActivityAsync", "OnMessageDeleteActivityAsync", "OnEventActivityAsync", "OnSignInInvokeAsync", "OnTeamsFileConsentAsync",
            "OnTeamsMembersAddedDispatchAsync", "OnTeamsMembersRemovedDispatchAsync", "OnTeamsMessagingExtensionSubmitActionDispatchAsync",
        ];
        string[] testedBelow = ["OnMembersAddedAsync", "OnMembersRemovedAsync", "OnTeamsMessagingExtensionBotMessagePreviewEditAsync"];

        typeof(TeamsActivityHandler).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(method => method.IsVirtual && method.Name.StartsWith("On", StringComparison.Ordinal)).Select(method => method.Name).Distinct()
            .Except(handOutToOthers).Except(testedBelow)
            .ShouldBe(Reached.Values.SelectMany(names => names).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public async Task Members_reach_the_general_methods_when_the_Teams_ones_are_not_overridden()
    {
        var bot = new MembersBot();

        await SendAsync(bot, "conversationUpdate-membersAdded.full");
        await SendAsync(bot, "conversationUpdate-membersRemoved.full");
        await SendAsync(bot, "conversationUpdate-channelMemberAdded.full");
        await SendAsync(bot, "conversationUpdate-channelMemberRemoved.full");

        const string added = "added CommsBot, Ann Berger, Bo & \"B\" <Lund>";
        const string removed = "removed Bo & \"B\" <Lund>";
        bot.Calls.ShouldBe([added, removed, added, removed]);
    }

    [Theory]
    [InlineData("edit", 200)]
    [InlineData("perhaps", 400)]
    public async Task A_preview_is_edited_or_sent_and_nothing_else(string choice, int status)
    {
        var bot = new RecordingTeamsBot();
        await new TestFlow(bot)
            .SendInvoke(InvokeNames.MessagingExtensionSubmitAction, $$"""{"botMessagePreviewAction":"{{choice}}"}""").AssertInvokeResponse(status);

        bot.Calls.ShouldBe(status == 200 ? ["OnTeamsMessagingExtensionBotMessagePreviewEditAsync"] : []);
    }

    [Theory]
    [InlineData(InvokeNames.AdaptiveCardAction, "null", "The invoke carries no value.")]
    [InlineData(InvokeNames.AdaptiveCardAction, "7", "The payload has an unexpected shape.")]
    [InlineData(InvokeNames.AdaptiveCardAction, "{}", "The invoke carries no action.")]
    [InlineData(InvokeNames.AdaptiveCardAction, """{"action":{"type":"Action.Submit"}}""", "Only Action.Execute is supported.")]
    [InlineData(InvokeNames.AdaptiveCardAction, """{"action":{"verb":{}}}""", "The member $.action.verb has an unexpected shape.")]
    [InlineData(InvokeNames.TaskFetch, "null", "The invoke carries no value.")]
    [InlineData(InvokeNames.MessagingExtensionQuery, """{"parameters":{}}""", "The member $.parameters has an unexpected shape.")]
    [InlineData(InvokeNames.FileConsent, """{"action":"perhaps"}""", "A file is accepted or declined.")]
    public async Task A_bad_value_is_answered_with_400_and_the_reason(string name, string value, string reason)
    {
        var bot = new RecordingTeamsBot();

        await new TestFlow(bot).SendInvoke(name, value).AssertInvokeResponse(400, body => body.GetProperty("message").GetString().ShouldBe(reason));

        bot.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bad_value_of_an_event_is_refused_as_well()
    {
        var activity = new Activity { Type = ActivityTypes.Event, Name = "application/vnd.microsoft.readReceipt" };

        (await new TestAdapter().ProcessActivityAsync(activity, new RecordingTeamsBot().OnTurnAsync, TestContext.Current.CancellationToken))!.Status.ShouldBe(400);
    }

    private static Task<InvokeResponse?> SendAsync(ActivityHandler bot, string sample) =>
        new TestAdapter().ProcessActivityAsync(ActivityReader.Parse(Sample.Read(sample)), bot.OnTurnAsync, TestContext.Current.CancellationToken);

    private sealed class MembersBot : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMembersAddedAsync(IReadOnlyList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note("added", membersAdded);

        protected override Task OnMembersRemovedAsync(IReadOnlyList<ChannelAccount> membersRemoved, ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note("removed", membersRemoved);

        private Task Note(string what, IReadOnlyList<ChannelAccount> members)
        {
            Calls.Add($"{what} {string.Join(", ", members.Select(member => member.Name))}");
            return Task.CompletedTask;
        }
    }
}
