using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Hosting;

/// <summary>Sentences in the shape that the client of each invoke shows to the person.</summary>
internal static class InvokeAnswers
{
    /// <summary>The bot is still at it.</summary>
    public static InvokeResponse StillWorking(Activity activity, string text) =>
        Say(activity, text, AdaptiveCardInvokeResponse.Message(text)) ?? new InvokeResponse(200);

    /// <summary>The bot failed.</summary>
    public static InvokeResponse Failure(Activity activity, string text)
    {
        const string code = "InternalError";
        return Say(activity, text, AdaptiveCardInvokeResponse.Error(500, code, text)) ?? new InvokeResponse(500, new InvokeError(code, text));
    }

    private static InvokeResponse? Say(Activity activity, string text, AdaptiveCardInvokeResponse card) => activity.Name switch
    {
        InvokeNames.AdaptiveCardAction => new InvokeResponse(200, card),
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.MessageFetchTask
            or InvokeNames.MessagingExtensionFetchTask or InvokeNames.MessagingExtensionSubmitAction =>
            new InvokeResponse(200, TaskModuleResponse.Message(text)),
        InvokeNames.MessagingExtensionQuery or InvokeNames.MessagingExtensionQueryLink
            or InvokeNames.MessagingExtensionAnonymousQueryLink or InvokeNames.MessagingExtensionSelectItem =>
            new InvokeResponse(200,
                new MessagingExtensionResponse { ComposeExtension = new MessagingExtensionResult { Type = "message", Text = text } }),
        _ => null,
    };
}
