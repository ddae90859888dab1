namespace CommsBot.BotFramework.Activities;

/// <summary>Answering and addressing activities.</summary>
public static class ActivityExtensions
{
    /// <summary>What is needed to speak in this activity's conversation later; the sender is the user, the recipient the bot.</summary>
    public static ConversationReference GetConversationReference(this Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new ConversationReference
        {
            ActivityId = activity.Id,
            User = activity.From,
            Bot = activity.Recipient,
            Conversation = activity.Conversation,
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            Locale = activity.Locale,
        };
    }

    /// <summary>Addresses an outgoing activity: from the bot, to the user, in answer to the reference's activity.</summary>
    public static Activity ApplyConversationReference(this Activity activity, ConversationReference reference)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(reference);
        return activity with
        {
            ChannelId = reference.ChannelId,
            ServiceUrl = reference.ServiceUrl,
            Conversation = reference.Conversation,
            From = reference.Bot,
            Recipient = reference.User,
            ReplyToId = activity.ReplyToId ?? reference.ActivityId,
            Locale = activity.Locale ?? reference.Locale,
        };
    }

    /// <summary>
    /// The event that opens a turn the bot begins itself. It has no id: what is said then answers no message, since the one the reference
    /// was taken from may be gone.
    /// </summary>
    /// <param name="reference">The conversation.</param>
    /// <param name="name">One of <see cref="ActivityEventNames"/>.</param>
    public static Activity GetContinuationActivity(this ConversationReference reference, string name = ActivityEventNames.ContinueConversation)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return new Activity
        {
            Type = ActivityTypes.Event,
            Name = name,
            ChannelId = reference.ChannelId,
            ServiceUrl = reference.ServiceUrl,
            Conversation = reference.Conversation,
            From = reference.User,
            Recipient = reference.Bot,
            Locale = reference.Locale,
        };
    }
}
