namespace CommsBot.BotFramework.Activities;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    /// <summary>A text, read as Markdown by the channel.</summary>
    public static Activity Text(string text) => new() { Type = ActivityTypes.Message, Text = text };

    /// <summary>Cards or files, one below the other. Teams splits a message with both text and card, so give one of them.</summary>
    /// <param name="attachments">At least one.</param>
    public static Activity Attachment(params IReadOnlyList<Attachment> attachments) =>
        new() { Type = ActivityTypes.Message, AttachmentLayout = AttachmentLayoutTypes.List, Attachments = attachments };

    /// <summary>Cards side by side.</summary>
    public static Activity Carousel(params IReadOnlyList<Attachment> attachments) =>
        new() { Type = ActivityTypes.Message, AttachmentLayout = AttachmentLayoutTypes.Carousel, Attachments = attachments };

    /// <summary>A text with buttons that vanish once one is chosen; each button says its words.</summary>
    public static Activity SuggestedActions(IReadOnlyList<string> words, string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        SuggestedActions = new SuggestedActions
        {
            Actions = [.. words.Select(word => new CardAction { Type = "imBack", Title = word, Value = BotFrameworkJsonContext.ToElement(word) })],
        },
    };
}
