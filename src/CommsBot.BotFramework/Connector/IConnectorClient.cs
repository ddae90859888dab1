using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;

namespace CommsBot.BotFramework.Connector;

/// <summary>
/// The Connector's REST API behind one service URL. In a turn it is found in the turn's state
/// (<c>turnContext.TurnState.Get&lt;IConnectorClient&gt;()</c>), elsewhere <see cref="IConnectorClientFactory"/> makes one. Every method
/// throws <see cref="ConnectorException"/> and no other for what goes wrong outside.
/// See https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference.
/// </summary>
public interface IConnectorClient
{
    /// <summary>Posts an activity. In a channel the bare channel id begins a new thread, <c>;messageid=</c> continues one.</summary>
    Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken);

    /// <summary>Posts an activity as the answer to another.</summary>
    Task<ResourceResponse> ReplyToActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken);

    /// <summary>Replaces an activity of the bot as a whole.</summary>
    Task<ResourceResponse> UpdateActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken);

    /// <summary>Takes an activity of the bot back.</summary>
    Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken);

    /// <summary>
    /// Creates a personal chat (the same one each time; an activity sent along is not shown) or a thread in a channel (an
    /// activity is required).
    /// </summary>
    Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken);

    /// <summary>One member, by <c>29:</c> id, Entra object id or user principal name. Who is not in the roster is a 404.</summary>
    Task<TeamsChannelAccount> GetConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken);

    /// <summary>One page of the members.</summary>
    /// <param name="conversationId">The chat, or the team.</param>
    /// <param name="pageSize">50 to 500; null leaves it to Teams.</param>
    /// <param name="continuationToken">That of the page before; null for the first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken);

    /// <summary>A team.</summary>
    /// <param name="teamId">The thread id (<c>19:...@thread.tacv2</c>), not that of the Entra group.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<TeamDetails> GetTeamDetailsAsync(string teamId, CancellationToken cancellationToken);

    /// <summary>The channels of a team. The General channel has no name, and the team's id.</summary>
    /// <param name="teamId">The thread id (<c>19:...@thread.tacv2</c>), not that of the Entra group.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<ChannelInfo>> GetTeamChannelsAsync(string teamId, CancellationToken cancellationToken);
}
