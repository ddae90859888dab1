using System.Text.Json;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;

namespace CommsBot.BotFramework.Tests.Turns;

/// <summary>Overrides everything that TeamsActivityHandler hands out, writes down what was called, and answers every invoke.</summary>
internal sealed class RecordingTeamsBot : TeamsActivityHandler
{
    public List<string> Calls { get; } = [];

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) => Note(nameof(OnAdaptiveCardInvokeAsync), AdaptiveCardInvokeResponse.Message("ok"));

    protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) => Note(nameof(OnSearchInvokeAsync), SearchInvokeResponse.Results(new SearchInvokeResult("Ann", "1")));

    protected override Task OnMessageActivityAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnMessageActivityAsync));

    protected override Task OnReactionsAddedAsync(
        IReadOnlyList<MessageReaction> messageReactions, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnReactionsAddedAsync));

    protected override Task OnReactionsRemovedAsync(
        IReadOnlyList<MessageReaction> messageReactions, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnReactionsRemovedAsync));

    protected override Task OnMembersAddedAsync(
        IReadOnlyList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnMembersAddedAsync));

    protected override Task OnMembersRemovedAsync(
        IReadOnlyList<ChannelAccount> membersRemoved, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnMembersRemovedAsync));

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnInstallationUpdateAddAsync));

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnInstallationUpdateRemoveAsync));

    protected override Task OnTypingActivityAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTypingActivityAsync));

    protected override Task OnEndOfConversationActivityAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnEndOfConversationActivityAsync));

    protected override Task OnCommandActivityAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnCommandActivityAsync));

    protected override Task OnCommandResultActivityAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnCommandResultActivityAsync));

    protected override Task OnUnrecognizedActivityTypeAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnUnrecognizedActivityTypeAsync));

    protected override Task OnTeamsMembersAddedAsync(
        IReadOnlyList<TeamsChannelAccount> teamsMembersAdded, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsMembersAddedAsync));

    protected override Task OnTeamsMembersRemovedAsync(
        IReadOnlyList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsMembersRemovedAsync));

    protected override Task OnTeamsChannelMembersAddedAsync(
        IReadOnlyList<TeamsChannelAccount> teamsMembersAdded, ChannelInfo channelInfo, TeamInfo? teamInfo, ITurnContext turnContext,
        CancellationToken cancellationToken) => Note(nameof(OnTeamsChannelMembersAddedAsync));

    protected override Task OnTeamsChannelMembersRemovedAsync(
        IReadOnlyList<TeamsChannelAccount> teamsMembersRemoved, ChannelInfo channelInfo, TeamInfo? teamInfo, ITurnContext turnContext,
        CancellationToken cancellationToken) => Note(nameof(OnTeamsChannelMembersRemovedAsync));

    protected override Task OnTeamsChannelCreatedAsync(
        ChannelInfo channelInfo, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsChannelCreatedAsync));

    protected override Task OnTeamsChannelDeletedAsync(
        ChannelInfo channelInfo, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsChannelDeletedAsync));

    protected override Task OnTeamsChannelRenamedAsync(
        ChannelInfo channelInfo, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsChannelRenamedAsync));

    protected override Task OnTeamsChannelRestoredAsync(
        ChannelInfo channelInfo, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsChannelRestoredAsync));

    protected override Task OnTeamsChannelSharedAsync(
        ChannelInfo channelInfo, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsChannelSharedAsync));

    protected override Task OnTeamsChannelUnsharedAsync(
        ChannelInfo channelInfo, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsChannelUnsharedAsync));

    protected override Task OnTeamsTeamArchivedAsync(
        TeamInfo teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsTeamArchivedAsync));

    protected override Task OnTeamsTeamUnarchivedAsync(
        TeamInfo teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsTeamUnarchivedAsync));

    protected override Task OnTeamsTeamDeletedAsync(
        TeamInfo teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsTeamDeletedAsync));

    protected override Task OnTeamsTeamHardDeletedAsync(
        TeamInfo teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsTeamHardDeletedAsync));

    protected override Task OnTeamsTeamRenamedAsync(
        TeamInfo teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsTeamRenamedAsync));

    protected override Task OnTeamsTeamRestoredAsync(
        TeamInfo teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsTeamRestoredAsync));

    protected override Task OnTeamsReadReceiptAsync(
        ReadReceiptInfo readReceiptInfo, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsReadReceiptAsync));

    protected override Task OnTeamsMeetingStartAsync(
        MeetingStartEventDetails meeting, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsMeetingStartAsync));

    protected override Task OnTeamsMeetingEndAsync(
        MeetingEndEventDetails meeting, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsMeetingEndAsync));

    protected override Task OnTeamsMeetingParticipantsJoinAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsMeetingParticipantsJoinAsync));

    protected override Task OnTeamsMeetingParticipantsLeaveAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsMeetingParticipantsLeaveAsync));

    protected override Task<InvokeResponse?> OnTeamsCardActionInvokeAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Note<InvokeResponse?>(nameof(OnTeamsCardActionInvokeAsync), CreateInvokeResponse());

    protected override Task<TaskModuleResponse?> OnTeamsTaskModuleFetchAsync(
        ITurnContext turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => Note<TaskModuleResponse?>(nameof(OnTeamsTaskModuleFetchAsync), TaskModuleResponse.Message("ok"));

    protected override Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(
        ITurnContext turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => Note<TaskModuleResponse?>(nameof(OnTeamsTaskModuleSubmitAsync), TaskModuleResponse.Message("ok"));

    protected override Task<TaskModuleResponse?> OnTeamsMessageFetchTaskAsync(
        ITurnContext turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => Note<TaskModuleResponse?>(nameof(OnTeamsMessageFetchTaskAsync), TaskModuleResponse.Message("ok"));

    protected override Task OnTeamsMessageSubmitActionAsync(
        ITurnContext turnContext, MessageSubmitAction submitAction, CancellationToken cancellationToken) => Note(nameof(OnTeamsMessageSubmitActionAsync));

    protected override Task OnTeamsSigninFailureAsync(
        ITurnContext turnContext, SigninFailure failure, CancellationToken cancellationToken) => Note(nameof(OnTeamsSigninFailureAsync));

    protected override Task<ConfigResponse?> OnTeamsConfigFetchAsync(
        ITurnContext turnContext, JsonElement? configData, CancellationToken cancellationToken) => Note<ConfigResponse?>(nameof(OnTeamsConfigFetchAsync), ConfigResponse.Message("ok"));

    protected override Task<ConfigResponse?> OnTeamsConfigSubmitAsync(
        ITurnContext turnContext, JsonElement? configData, CancellationToken cancellationToken) => Note<ConfigResponse?>(nameof(OnTeamsConfigSubmitAsync), ConfigResponse.Message("ok"));

    protected override Task<TabResponse?> OnTeamsTabFetchAsync(
        ITurnContext turnContext, TabRequest tabRequest, CancellationToken cancellationToken) => Note<TabResponse?>(nameof(OnTeamsTabFetchAsync), TabResponse.Cards());

    protected override Task<TabResponse?> OnTeamsTabSubmitAsync(
        ITurnContext turnContext, TabSubmit tabSubmit, CancellationToken cancellationToken) => Note<TabResponse?>(nameof(OnTeamsTabSubmitAsync), TabResponse.Cards());

    protected override Task OnTeamsO365ConnectorCardActionAsync(
        ITurnContext turnContext, O365ConnectorCardActionQuery query, CancellationToken cancellationToken) => Note(nameof(OnTeamsO365ConnectorCardActionAsync));

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => Note(nameof(OnTeamsMessagingExtensionQueryAsync), MessagingExtensionResponse.Message("ok"));

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
        ITurnContext turnContext, JsonElement? item, CancellationToken cancellationToken) => Note(nameof(OnTeamsMessagingExtensionSelectItemAsync), MessagingExtensionResponse.Message("ok"));

    protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
        ITurnContext turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => Note(nameof(OnTeamsAppBasedLinkQueryAsync), MessagingExtensionResponse.Message("ok"));

    protected override Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(
        ITurnContext turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => Note(nameof(OnTeamsAnonymousAppBasedLinkQueryAsync), MessagingExtensionResponse.Message("ok"));

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Note(nameof(OnTeamsMessagingExtensionFetchTaskAsync), MessagingExtensionActionResponse.Message("ok"));

    protected override Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Note<MessagingExtensionActionResponse?>(nameof(OnTeamsMessagingExtensionSubmitActionAsync), MessagingExtensionActionResponse.Message("ok"));

    protected override Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Note<MessagingExtensionActionResponse?>(nameof(OnTeamsMessagingExtensionBotMessagePreviewEditAsync), MessagingExtensionActionResponse.Message("ok"));

    protected override Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Note<MessagingExtensionActionResponse?>(nameof(OnTeamsMessagingExtensionBotMessagePreviewSendAsync), MessagingExtensionActionResponse.Message("ok"));

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
        ITurnContext turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => Note(nameof(OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync), MessagingExtensionResponse.Message("ok"));

    protected override Task OnTeamsMessagingExtensionConfigurationSettingAsync(
        ITurnContext turnContext, JsonElement? settings, CancellationToken cancellationToken) => Note(nameof(OnTeamsMessagingExtensionConfigurationSettingAsync));

    protected override Task OnTeamsMessagingExtensionCardButtonClickedAsync(
        ITurnContext turnContext, JsonElement? cardData, CancellationToken cancellationToken) => Note(nameof(OnTeamsMessagingExtensionCardButtonClickedAsync));

    protected override Task OnTeamsSigninVerifyStateAsync(
        ITurnContext turnContext, SigninStateVerificationQuery query, CancellationToken cancellationToken) => Note(nameof(OnTeamsSigninVerifyStateAsync));

    protected override Task OnTeamsSigninTokenExchangeAsync(
        ITurnContext turnContext, TokenExchangeInvokeRequest request, CancellationToken cancellationToken) => Note(nameof(OnTeamsSigninTokenExchangeAsync));

    protected override Task OnTeamsFileConsentAcceptAsync(
        ITurnContext turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Note(nameof(OnTeamsFileConsentAcceptAsync));

    protected override Task OnTeamsFileConsentDeclineAsync(
        ITurnContext turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Note(nameof(OnTeamsFileConsentDeclineAsync));

    protected override Task OnTeamsMessageEditAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsMessageEditAsync));

    protected override Task OnTeamsMessageUndeleteAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsMessageUndeleteAsync));

    protected override Task OnTeamsMessageSoftDeleteAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Note(nameof(OnTeamsMessageSoftDeleteAsync));

    private Task Note(string name)
    {
        Calls.Add(name);
        return Task.CompletedTask;
    }

    private Task<T> Note<T>(string name, T answer)
    {
        Calls.Add(name);
        return Task.FromResult(answer);
    }
}
