using System.Globalization;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;

namespace CommsBot.BotFramework.Connector;

/// <summary>Knows the paths and bodies of the Connector API; <see cref="ConnectorTransport"/> does the rest.</summary>
internal sealed class ConnectorClient(string baseUrl, ConnectorTransport transport) : IConnectorClient
{
    private static readonly BotFrameworkJsonContext Wire = BotFrameworkJsonContext.Wire;

    public async Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken) =>
        await transport.SendAsync("SendToConversation", HttpMethod.Post, Url("conversations", conversationId, "activities"),
            ConnectorContent.Of(Outgoing(activity), Wire.Activity), Wire.ResourceResponse, cancellationToken) ?? NoId;

    public async Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        await transport.SendAsync("ReplyToActivity", HttpMethod.Post, Url("conversations", conversationId, "activities", activityId),
            ConnectorContent.Of(Outgoing(activity) with { ReplyToId = activityId }, Wire.Activity), Wire.ResourceResponse, cancellationToken) ?? NoId;

    public async Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        await transport.SendAsync("UpdateActivity", HttpMethod.Put, Url("conversations", conversationId, "activities", activityId),
            ConnectorContent.Of(Outgoing(activity) with { Id = activityId }, Wire.Activity), Wire.ResourceResponse, cancellationToken)
        ?? new ResourceResponse(activityId);

    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        transport.SendAsync("DeleteActivity", HttpMethod.Delete, Url("conversations", conversationId, "activities", activityId),
            null, Wire.ResourceResponse, cancellationToken);

    public async Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken) =>
        await transport.SendAsync("CreateConversation", HttpMethod.Post, Url("conversations"),
            ConnectorContent.Of(parameters, Wire.ConversationParameters), Wire.ConversationResourceResponse, cancellationToken)
        ?? new ConversationResourceResponse();

    public async Task<TeamsChannelAccount> GetConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken) =>
        (await transport.GetAsync("GetConversationMember", Url("conversations", conversationId, "members", memberId),
            ConnectorJsonContext.Default.TeamsChannelAccount, cancellationToken)).WithAadObjectId();

    public async Task<PagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken)
    {
        string?[] query =
        [
            pageSize is { } size ? string.Create(CultureInfo.InvariantCulture, $"pageSize={size}") : null,
            string.IsNullOrEmpty(continuationToken) ? null : $"continuationToken={Uri.EscapeDataString(continuationToken)}",
        ];
        var url = Url("conversations", conversationId, "pagedmembers");
        query = [.. query.Where(part => part is not null)];
        if (query is not [])
            url += $"?{string.Join('&', query)}";
        var page = await transport.GetAsync("GetConversationPagedMembers", url, ConnectorJsonContext.Default.PagedMembersResult, cancellationToken);
        return page with { Members = [.. page.Members.Select(member => member.WithAadObjectId())] };
    }

    public Task<TeamDetails> GetTeamDetailsAsync(string teamId, CancellationToken cancellationToken) =>
        transport.GetAsync("GetTeamDetails", Url("teams", teamId), ConnectorJsonContext.Default.TeamDetails, cancellationToken);

    public async Task<IReadOnlyList<ChannelInfo>> GetTeamChannelsAsync(string teamId, CancellationToken cancellationToken) =>
        (await transport.GetAsync("GetTeamChannels", Url("teams", teamId, "conversations"),
            ConnectorJsonContext.Default.ConversationList, cancellationToken)).Conversations ?? [];

    private static ResourceResponse NoId { get; } = new((string?)null);

    // The channel gives the id; who called is nobody else's business.
    private static Activity Outgoing(Activity activity) => activity with { Id = null, CallerId = null };

    private string Url(params ReadOnlySpan<string> segments)
    {
        var url = $"{baseUrl}/v3";
        foreach (var segment in segments)
        {
            // A dot segment would be resolved to another path, escaped or not.
            ArgumentException.ThrowIfNullOrWhiteSpace(segment);
            if (segment is "." or "..")
                throw new ArgumentException($"\"{segment}\" is no id.", nameof(segments));
            url += $"/{Uri.EscapeDataString(segment)}";
        }

        return url;
    }
}
