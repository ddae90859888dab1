namespace CommsBot.BotFramework.Activities;

/// <summary>A conversation on a channel.</summary>
public sealed record ConversationAccount : WireObject
{
    /// <summary>
    /// The id: <c>a:...</c> in a personal chat, <c>19:...@thread.v2</c> in a group chat, <c>19:...@thread.tacv2</c> in a channel,
    /// there with <c>;messageid=...</c> for a thread.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>The display name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>, see <see cref="ConversationTypes"/>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The Entra tenant the conversation lives in.</summary>
    public string? TenantId { get; init; }

    /// <summary>The Entra object id.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The role of the account behind the conversation.</summary>
    public string? Role { get; init; }
}

/// <summary>The values of <see cref="ConversationAccount.ConversationType"/>.</summary>
public static class ConversationTypes
{
    /// <summary>One person and the bot.</summary>
    public const string Personal = "personal";

    /// <summary>Several people, outside a team.</summary>
    public const string GroupChat = "groupChat";

    /// <summary>A channel of a team.</summary>
    public const string Channel = "channel";
}
