using CommsBot.BotFramework.Activities;
using Microsoft.Extensions.Logging;

namespace CommsBot.BotFramework;

/// <summary>
/// For <see cref="BotAdapter.OnTurnError"/>: a throwing turn is logged once and the person gets a sentence - as a message, or where
/// they wait for an answer as that answer. Events, which nobody waits for, are only logged.
/// </summary>
/// <param name="logger">Gets one error per turn: type, name and conversation, never what was said.</param>
/// <param name="sentence">What the person reads; the application knows their language.</param>
public sealed partial class TurnErrorHandler(ILogger logger, Func<ITurnContext, Exception, string> sentence)
{
    /// <summary>Handles the error of one turn.</summary>
    public async Task HandleAsync(ITurnContext turnContext, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        Log.TurnFailed(logger, exception, activity.Type, activity.Name, activity.Conversation?.Id);
        if (activity.Type == ActivityTypes.Invoke)
            turnContext.SetInvokeResponse(InvokeResponse.Sentence(activity, sentence(turnContext, exception)));
        else if (activity.Type == ActivityTypes.Message)
            await SayAsync(turnContext, sentence(turnContext, exception));
    }

    // The turn's token may be what failed the turn, so it does not end the apology.
    private async Task SayAsync(ITurnContext turnContext, string text)
    {
        try
        {
            await turnContext.SendActivityAsync(text, CancellationToken.None);
        }
        catch (Exception exception)
        {
            Log.SentenceNotSent(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A turn failed: {Type} {Name} in {Conversation}")]
        public static partial void TurnFailed(ILogger logger, Exception exception, string type, string? name, string? conversation);

        [LoggerMessage(2, LogLevel.Warning, "The person could not be told that the turn failed: {Reason}")]
        public static partial void SentenceNotSent(ILogger logger, string reason);
    }
}
