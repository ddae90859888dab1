using System.Text.Json;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework;

public partial class TeamsActivityHandler
{
    /// <summary>Somebody searches from the compose box.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A search result was chosen; the item is what its preview card carried.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
        ITurnContext turnContext, JsonElement? item, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A link was pasted.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
        ITurnContext turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A link was pasted by somebody without the app.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(
        ITurnContext turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A dialog opens.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A dialog was sent or a preview answered; calls one of the three methods below.</summary>
    /// <exception cref="ActivityFormatException">The answer to the preview is neither edit nor send.</exception>
    protected virtual Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionSubmitActionDispatchAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            _ => throw Unreadable("A preview is edited or sent."),
        };
    }

    /// <summary>A dialog was sent; null closes it. Answer within five seconds.</summary>
    protected virtual Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A person wants to change the message they previewed.</summary>
    protected virtual Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A person wants the message they previewed to be sent.</summary>
    protected virtual Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>The settings page is asked for.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
        ITurnContext turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>The settings page closed with these settings.</summary>
    protected virtual Task OnTeamsMessagingExtensionConfigurationSettingAsync(
        ITurnContext turnContext, JsonElement? settings, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A button of a result was pressed.</summary>
    protected virtual Task OnTeamsMessagingExtensionCardButtonClickedAsync(
        ITurnContext turnContext, JsonElement? cardData, CancellationToken cancellationToken) => throw NotImplemented();

    private async Task<InvokeResponse?> OnMessagingExtensionInvokeAsync(string name, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        switch (name)
        {
            case InvokeNames.MessagingExtensionQuery:
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionQueryAsync(turnContext, Payload<MessagingExtensionQuery>(activity), cancellationToken));
            case InvokeNames.MessagingExtensionSelectItem:
                return CreateInvokeResponse(await OnTeamsMessagingExtensionSelectItemAsync(turnContext, activity.Value, cancellationToken));
            case InvokeNames.MessagingExtensionQueryLink:
                return CreateInvokeResponse(
                    await OnTeamsAppBasedLinkQueryAsync(turnContext, Payload<AppBasedLinkQuery>(activity), cancellationToken));
            case InvokeNames.MessagingExtensionAnonymousQueryLink:
                return CreateInvokeResponse(
                    await OnTeamsAnonymousAppBasedLinkQueryAsync(turnContext, Payload<AppBasedLinkQuery>(activity), cancellationToken));
            case InvokeNames.MessagingExtensionFetchTask:
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionFetchTaskAsync(turnContext, Payload<MessagingExtensionAction>(activity), cancellationToken));
            case InvokeNames.MessagingExtensionSubmitAction:
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionSubmitActionDispatchAsync(
                        turnContext, Payload<MessagingExtensionAction>(activity), cancellationToken));
            case InvokeNames.MessagingExtensionQuerySettingUrl:
                return CreateInvokeResponse(await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
                    turnContext, Payload<MessagingExtensionQuery>(activity), cancellationToken));
            case InvokeNames.MessagingExtensionSetting:
                await OnTeamsMessagingExtensionConfigurationSettingAsync(turnContext, activity.Value, cancellationToken);
                return CreateInvokeResponse();
            case InvokeNames.MessagingExtensionCardButtonClicked:
                await OnTeamsMessagingExtensionCardButtonClickedAsync(turnContext, activity.Value, cancellationToken);
                return CreateInvokeResponse();
            default:
                throw NotImplemented();
        }
    }
}
