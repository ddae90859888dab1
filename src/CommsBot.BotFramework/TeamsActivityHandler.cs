using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;

namespace CommsBot.BotFramework;

/// <summary>
/// An <see cref="ActivityHandler"/> with methods for what only Teams sends. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events.
/// </summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    /// <inheritdoc/>
    protected override Task OnMessageUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.GetTeamsChannelData().EventType switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };

    /// <inheritdoc/>
    protected override Task OnMessageDeleteActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.GetTeamsChannelData().EventType switch
        {
            "softDeleteMessage" => OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageDeleteActivityAsync(turnContext, cancellationToken),
        };

    /// <summary>A person edited a message.</summary>
    protected virtual Task OnTeamsMessageEditAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A person took the deletion of a message back.</summary>
    protected virtual Task OnTeamsMessageUndeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A person deleted a message.</summary>
    protected virtual Task OnTeamsMessageSoftDeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;
}
