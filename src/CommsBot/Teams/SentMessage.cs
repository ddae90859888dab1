namespace CommsBot.Teams;

/// <summary>Where one of the bot's own messages stands.</summary>
/// <param name="ConversationId">Its chat or channel.</param>
/// <param name="ActivityId">By which it can be changed; null where Teams did not tell it.</param>
internal sealed record SentMessage(string ConversationId, string? ActivityId);
