using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Connector;

namespace CommsBot.BotFramework.Teams;

/// <summary>
/// Asks Teams about people, teams and channels, in a turn. Each call goes to the Connector and throws <see cref="ConnectorException"/> when
/// refused.
/// </summary>
public static class TeamsInfo
{
    /// <summary>A member of the turn's team, else of its chat; by <c>29:</c> id, Entra object id or sign-in name.</summary>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken) =>
        Connector(turnContext).GetConversationMemberAsync(RosterOf(turnContext.Activity), userId, cancellationToken);

    /// <summary>One page of the members of the turn's team, else of its chat.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="pageSize">50 to 500; null leaves it to Teams.</param>
    /// <param name="continuationToken">That of the page before; null for the first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<PagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize, string? continuationToken, CancellationToken cancellationToken) =>
        Connector(turnContext).GetConversationPagedMembersAsync(RosterOf(turnContext.Activity), pageSize, continuationToken, cancellationToken);

    /// <summary>A team; without an id the turn's.</summary>
    /// <exception cref="InvalidOperationException">There is no id and the turn is in no team.</exception>
    public static Task<TeamDetails> GetTeamDetailsAsync(ITurnContext turnContext, string? teamId, CancellationToken cancellationToken) =>
        Connector(turnContext).GetTeamDetailsAsync(teamId ?? TeamOf(turnContext.Activity), cancellationToken);

    /// <summary>The channels of a team; without an id the turn's. The General channel has no name.</summary>
    /// <exception cref="InvalidOperationException">There is no id and the turn is in no team.</exception>
    public static Task<IReadOnlyList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext, string? teamId, CancellationToken cancellationToken) =>
        Connector(turnContext).GetTeamChannelsAsync(teamId ?? TeamOf(turnContext.Activity), cancellationToken);

    /// <summary>Begins a new thread in a channel.</summary>
    /// <param name="turnContext">The turn; its tenant and service URL are used.</param>
    /// <param name="activity">The first message.</param>
    /// <param name="teamsChannelId">The channel.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How to speak in the new thread later; its ActivityId is the message's.</returns>
    public static async Task<ConversationReference> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, Activity activity, string teamsChannelId, CancellationToken cancellationToken)
    {
        var connector = Connector(turnContext);
        var from = turnContext.Activity;
        var data = new TeamsChannelData
        {
            Channel = new ChannelInfo { Id = teamsChannelId },
            Tenant = from.GetTeamsChannelData().Tenant,
        };
        var created = await connector.CreateConversationAsync(
            new ConversationParameters { IsGroup = true, ChannelData = BotFrameworkJsonContext.ToElement(data), Activity = activity }, cancellationToken);
        return from.GetConversationReference() with
        {
            ActivityId = created.ActivityId,
            User = null,
            Conversation = new ConversationAccount { Id = created.Id, IsGroup = true, ConversationType = ConversationTypes.Channel, TenantId = from.Conversation?.TenantId },
        };
    }

    private static IConnectorClient Connector(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("This adapter has no Connector.");
    }

    // A team has one roster for all its channels.
    private static string RosterOf(Activity activity) =>
        activity.GetTeamsChannelData().Team?.Id ?? activity.Conversation?.Id
            ?? throw new InvalidOperationException("The activity names no conversation.");

    private static string TeamOf(Activity activity) =>
        activity.GetTeamsChannelData().Team?.Id ?? throw new InvalidOperationException("The turn is in no team.");
}
