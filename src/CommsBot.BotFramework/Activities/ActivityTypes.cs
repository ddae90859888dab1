namespace CommsBot.BotFramework.Activities;

/// <summary>The values of <see cref="Activity.Type"/>.</summary>
public static class ActivityTypes
{
    /// <summary>Something said, or a card's submit.</summary>
    public const string Message = "message";

    /// <summary>A message was edited or its deletion undone.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Reactions were put on or taken off a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>Members, channels or the team changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The bot was installed or uninstalled.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A contact list changed (not in Teams).</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>Somebody is typing.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation ended.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>Something happened that is no message; named by <see cref="Activity.Name"/>.</summary>
    public const string Event = "event";

    /// <summary>A question that the HTTP answer itself answers; named by <see cref="Activity.Name"/>.</summary>
    public const string Invoke = "invoke";

    /// <summary>The answer to an invoke; kept in the turn, never sent.</summary>
    public const string InvokeResponse = "invokeResponse";

    /// <summary>A pause of <see cref="Activity.Value"/> milliseconds between two sends; never sent.</summary>
    public const string Delay = "delay";

    /// <summary>A request to run a command.</summary>
    public const string Command = "command";

    /// <summary>The outcome of a command.</summary>
    public const string CommandResult = "commandResult";

    /// <summary>A note for developers.</summary>
    public const string Trace = "trace";

    /// <summary>The conversation moves to another bot or person.</summary>
    public const string Handoff = "handoff";

    /// <summary>A suggestion to a single person about a message.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>A request to forget a person's data (not in Teams).</summary>
    public const string DeleteUserData = "deleteUserData";
}
