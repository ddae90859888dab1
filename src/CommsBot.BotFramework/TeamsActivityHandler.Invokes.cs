using System.Text.Json;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;

namespace CommsBot.BotFramework;

public partial class TeamsActivityHandler
{
    /// <inheritdoc/>
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        switch (activity.Name)
        {
            case null or "":
                return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken);
            case InvokeNames.TaskFetch:
                return CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(turnContext, Payload<TaskModuleRequest>(activity), cancellationToken));
            case InvokeNames.TaskSubmit:
                return CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(turnContext, Payload<TaskModuleRequest>(activity), cancellationToken));
            case InvokeNames.MessageFetchTask:
                return CreateInvokeResponse(await OnTeamsMessageFetchTaskAsync(turnContext, Payload<TaskModuleRequest>(activity), cancellationToken));
            case InvokeNames.MessageSubmitAction:
                await OnTeamsMessageSubmitActionAsync(turnContext, Payload<MessageSubmitAction>(activity), cancellationToken);
                return CreateInvokeResponse();
            case InvokeNames.FileConsent:
                return await OnTeamsFileConsentAsync(turnContext, Payload<FileConsentCardResponse>(activity), cancellationToken);
            case InvokeNames.SigninFailure:
                await OnTeamsSigninFailureAsync(turnContext, Payload<SigninFailure>(activity), cancellationToken);
                return CreateInvokeResponse();
            case InvokeNames.ConfigFetch:
                return CreateInvokeResponse(await OnTeamsConfigFetchAsync(turnContext, activity.Value, cancellationToken));
            case InvokeNames.ConfigSubmit:
                return CreateInvokeResponse(await OnTeamsConfigSubmitAsync(turnContext, activity.Value, cancellationToken));
            case InvokeNames.TabFetch:
                return CreateInvokeResponse(await OnTeamsTabFetchAsync(turnContext, Payload<TabRequest>(activity), cancellationToken));
            case InvokeNames.TabSubmit:
                return CreateInvokeResponse(await OnTeamsTabSubmitAsync(turnContext, Payload<TabSubmit>(activity), cancellationToken));
            case InvokeNames.ActionableMessageExecute:
                await OnTeamsO365ConnectorCardActionAsync(turnContext, Payload<O365ConnectorCardActionQuery>(activity), cancellationToken);
                return CreateInvokeResponse();
            case var name when name.StartsWith("composeExtension/", StringComparison.Ordinal):
                return await OnMessagingExtensionInvokeAsync(name, turnContext, cancellationToken);
            default:
                return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }
    }

    /// <summary>A card's button of the old kind <c>invoke</c> was pressed; its value is the activity's.</summary>
    protected virtual Task<InvokeResponse?> OnTeamsCardActionInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        throw NotImplemented();

    /// <summary>A dialog opens.</summary>
    protected virtual Task<TaskModuleResponse?> OnTeamsTaskModuleFetchAsync(
        ITurnContext turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A dialog was sent; null closes it.</summary>
    protected virtual Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(
        ITurnContext turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>The bot's own feedback form is asked for.</summary>
    protected virtual Task<TaskModuleResponse?> OnTeamsMessageFetchTaskAsync(
        ITurnContext turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A thumb up or down on a message of the bot. The answer is empty.</summary>
    protected virtual Task OnTeamsMessageSubmitActionAsync(
        ITurnContext turnContext, MessageSubmitAction submitAction, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>The client could not get a token for the person.</summary>
    protected virtual Task OnTeamsSigninFailureAsync(ITurnContext turnContext, SigninFailure failure, CancellationToken cancellationToken) =>
        throw NotImplemented();

    /// <summary>Setting the bot up begins; the value is what the client sent, often nothing.</summary>
    protected virtual Task<ConfigResponse?> OnTeamsConfigFetchAsync(
        ITurnContext turnContext, JsonElement? configData, CancellationToken cancellationToken) =>
        throw NotImplemented();

    /// <summary>Setting the bot up goes on; the value holds the dialog's inputs.</summary>
    protected virtual Task<ConfigResponse?> OnTeamsConfigSubmitAsync(
        ITurnContext turnContext, JsonElement? configData, CancellationToken cancellationToken) =>
        throw NotImplemented();

    /// <summary>An Adaptive Card tab opens.</summary>
    protected virtual Task<TabResponse?> OnTeamsTabFetchAsync(ITurnContext turnContext, TabRequest tabRequest, CancellationToken cancellationToken) =>
        throw NotImplemented();

    /// <summary>A card in a tab was sent.</summary>
    protected virtual Task<TabResponse?> OnTeamsTabSubmitAsync(ITurnContext turnContext, TabSubmit tabSubmit, CancellationToken cancellationToken) =>
        throw NotImplemented();

    /// <summary>A button of an Office 365 connector card was pressed.</summary>
    protected virtual Task OnTeamsO365ConnectorCardActionAsync(
        ITurnContext turnContext, O365ConnectorCardActionQuery query, CancellationToken cancellationToken) => throw NotImplemented();
}
