namespace CommsBot.Teams;

internal enum ConversationScope
{
    Personal,
    GroupChat,
    Channel,
}
