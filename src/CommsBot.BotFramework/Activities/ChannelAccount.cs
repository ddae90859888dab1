namespace CommsBot.BotFramework.Activities;

/// <summary>A person or bot on a channel.</summary>
public record ChannelAccount : WireObject
{
    /// <summary>The channel's id: <c>29:...</c> for people and <c>28:...</c> for bots in Teams, per bot.</summary>
    public string? Id { get; init; }

    /// <summary>The display name.</summary>
    public string? Name { get; init; }

    /// <summary>The person's Entra object id.</summary>
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c>, <c>bot</c> or <c>skill</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The person's Entra tenant.</summary>
    public string? TenantId { get; init; }
}
