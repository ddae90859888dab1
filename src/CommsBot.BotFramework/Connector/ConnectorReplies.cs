using CommsBot.BotFramework.Teams;

namespace CommsBot.BotFramework.Connector;

/// <summary>One page of the members of a chat or team.</summary>
public sealed record PagedMembersResult
{
    /// <summary>The members on this page.</summary>
    public IReadOnlyList<TeamsChannelAccount> Members { get; init => field = value ?? []; } = [];

    /// <summary>Asks for the next page; null on the last.</summary>
    public string? ContinuationToken { get; init; }
}

/// <summary>A team as the roster knows it.</summary>
public sealed record TeamDetails
{
    /// <summary>The thread id, <c>19:...@thread.tacv2</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The Entra group id.</summary>
    public string? AadGroupId { get; init; }

    /// <summary>The Entra tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary><c>standard</c>, <c>sharedChannel</c> or <c>privateChannel</c>.</summary>
    public string? Type { get; init; }

    /// <summary>How many channels.</summary>
    public int? ChannelCount { get; init; }

    /// <summary>How many members.</summary>
    public int? MemberCount { get; init; }
}

/// <summary>The wire form of the list of channels.</summary>
internal sealed record ConversationList(IReadOnlyList<ChannelInfo>? Conversations);
