using CommsBot.BotFramework;
using CommsBot.BotFramework.Activities;

namespace CommsBot.Teams;

/// <summary>Where Teams comes in: decides whether a turn is meant for the bot, then hands it to a <see cref="TurnScope"/>.</summary>
internal sealed class CommsBotActivityHandler(IServiceScopeFactory scopes) : TeamsActivityHandler
{
    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        IsOverheard(turnContext.Activity) ? Task.CompletedTask : base.OnTurnAsync(turnContext, cancellationToken);

    protected override Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        RunAsync<MessageTurn>(turnContext, (turn, scope) => scope.RunAsync(turn, cancellationToken), cancellationToken);

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        AdaptiveCardInvokeResponse? response = null;
        await RunAsync<CardActionTurn>(
            turnContext,
            async (turn, scope) => response = await scope.AnswerInvokeAsync(turn, invokeValue.Action, cancellationToken),
            cancellationToken);
        return response!;
    }

    protected override async Task<TaskModuleResponse?> OnTeamsTaskModuleFetchAsync(
        ITurnContext turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
    {
        var data = taskModuleRequest.Data ?? default;
        return new TaskModuleResponse
        {
            Task = await RunDialogAsync(turnContext, (turn, dialog) => dialog.OpenAsync(turn, DialogTurn.NameIn(data), data, null, cancellationToken)),
        };
    }

    protected override async Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(
        ITurnContext turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
    {
        var data = taskModuleRequest.Data ?? default;
        return new TaskModuleResponse
        {
            Task = await RunDialogAsync(turnContext, (turn, dialog) => dialog.SendAsync(turn, DialogTurn.NameIn(data), data, null, cancellationToken)),
        };
    }

    protected override async Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => new()
    {
        Task = await RunDialogAsync(
            turnContext, (turn, dialog) => dialog.OpenAsync(turn, action.CommandId, action.Data ?? default, action.MessagePayload, cancellationToken)),
    };

    protected override async Task<MessagingExtensionActionResponse?> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => new()
    {
        Task = await RunDialogAsync(
            turnContext, (turn, dialog) => dialog.SendAsync(turn, action.CommandId, action.Data ?? default, action.MessagePayload, cancellationToken)),
    };

    protected override Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        RunAsync<InstallationTurn>(turnContext, (turn, scope) => scope.WelcomeAsync(turn, cancellationToken), cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        RunAsync<InstallationTurn>(turnContext, (turn, scope) => scope.LeaveAsync(turn, cancellationToken), cancellationToken);

    /// <summary>
    /// In channels and group chats a message that does not mention the bot is dropped before anything is logged, stored or answered.
    /// A message with a value is a tap on one of the bot's cards.
    /// </summary>
    private static bool IsOverheard(Activity activity) =>
        activity is { Type: ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete, Conversation.ConversationType: "channel" or "groupChat", Value: null }
        && !activity.MentionsRecipient();

    /// <summary>A scope of its own: a slow turn goes on after the HTTP request, and its services, are gone.</summary>
    private async Task RunAsync<TTurn>(ITurnContext context, Func<TeamsTurn, TTurn, Task> run, CancellationToken cancellationToken)
        where TTurn : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        var turn = TeamsTurn.From(context);
        await scope.ServiceProvider.GetRequiredService<Conversations>().RememberAsync(turn, cancellationToken);
        await run(turn, scope.ServiceProvider.GetRequiredService<TTurn>());
    }

    /// <summary>Such a turn may come from any conversation, so it is not remembered as one where the bot can speak.</summary>
    private async Task<TaskModuleStep> RunDialogAsync(ITurnContext context, Func<TeamsTurn, DialogTurn, Task<TaskModuleStep>> run)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await run(TeamsTurn.From(context), scope.ServiceProvider.GetRequiredService<DialogTurn>());
    }
}
