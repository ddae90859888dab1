namespace CommsBot.BotFramework.Activities;

/// <summary>
/// What is needed to speak in a conversation later. Store only references that came from an authenticated activity: the bot's token
/// goes to <see cref="ServiceUrl"/>.
/// </summary>
public sealed record ConversationReference : WireObject
{
    /// <summary>The activity the reference was taken from.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where activities are sent.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The person's language.</summary>
    public string? Locale { get; init; }
}
