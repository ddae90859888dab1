using System.Net;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;

namespace CommsBot.BotFramework;

/// <summary>An <see cref="ActivityHandler"/> with methods for what only Teams sends.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    /// <inheritdoc/>
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        return activity.Name switch
        {
            "task/fetch" => CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(turnContext, Payload<TaskModuleRequest>(activity), cancellationToken)),
            "task/submit" => CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(turnContext, Payload<TaskModuleRequest>(activity), cancellationToken)),
            "composeExtension/query" => CreateInvokeResponse(
                await OnTeamsMessagingExtensionQueryAsync(turnContext, Payload<MessagingExtensionQuery>(activity), cancellationToken)),
            "composeExtension/fetchTask" => CreateInvokeResponse(
                await OnTeamsMessagingExtensionFetchTaskAsync(turnContext, Payload<MessagingExtensionAction>(activity), cancellationToken)),
            "composeExtension/submitAction" => CreateInvokeResponse(
                await OnTeamsMessagingExtensionSubmitActionAsync(turnContext, Payload<MessagingExtensionAction>(activity), cancellationToken)),
            "composeExtension/queryLink" => CreateInvokeResponse(
                await OnTeamsAppBasedLinkQueryAsync(turnContext, Payload<AppBasedLinkQuery>(activity), cancellationToken)),
            _ => await base.OnInvokeActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>A dialog opens.</summary>
    protected virtual Task<TaskModuleResponse?> OnTeamsTaskModuleFetchAsync(
        ITurnContext turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A dialog was sent; null closes it.</summary>
    protected virtual Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(
        ITurnContext turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>Somebody searches from the compose box.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A dialog of a message extension opens.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A dialog of a message extension was sent; null closes it.</summary>
    protected virtual Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A link was pasted.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
        ITurnContext turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => throw NotImplemented();

    private static InvokeResponseException NotImplemented() => new(HttpStatusCode.NotImplemented);
}
