using CommsBot.BotFramework.Activities;

namespace CommsBot.Teams;

internal sealed class StoredConversation
{
    /// <summary>Teams' conversation id; for a channel the channel's own, without a thread.</summary>
    public required string Id { get; init; }

    public required string TenantId { get; init; }

    public required ConversationScope Scope { get; init; }

    /// <summary>Whose one-to-one chat it is; null for groups and channels.</summary>
    public string? PersonalUserId { get; init; }

    public required string BotId { get; init; }

    public required string BotName { get; init; }

    public required string ServiceUrl { get; set; }

    public DateTimeOffset? WelcomedAt { get; set; }

    /// <summary>Whether the bot was removed from it: nothing can be sent there then.</summary>
    public bool IsLeft { get; set; }

    /// <param name="conversationId">The conversation itself, or a thread of this channel.</param>
    public ConversationReference ToReference(string conversationId) => new()
    {
        ChannelId = "msteams",
        ServiceUrl = ServiceUrl,
        Bot = new ChannelAccount { Id = BotId, Name = BotName },
        Conversation = new ConversationAccount
        {
            Id = conversationId,
            TenantId = TenantId,
            ConversationType = Scope switch
            {
                ConversationScope.Channel => "channel",
                ConversationScope.GroupChat => "groupChat",
                _ => "personal",
            },
        },
    };
}
