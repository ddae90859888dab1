using System.Runtime.CompilerServices;
using CommsBot.BotFramework.Connector;

namespace CommsBot.Teams;

/// <summary>Who is in a conversation, as Teams tells it.</summary>
internal sealed partial class Roster(IConnectorClientFactory connectors, ILogger<Roster> logger)
{
    private const int LargestPage = 500;

    /// <summary>The first page of members: enough that people can be named in a small team; in larger ones they are met as they turn up.</summary>
    /// <returns>Empty where Teams does not tell.</returns>
    public async Task<IReadOnlyList<TeamsUser>> ReadAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Context.Activity.ServiceUrl is not { Length: > 0 } serviceUrl || turn.ConversationId is "")
            return [];

        try
        {
            var page = await connectors.Create(serviceUrl).GetConversationPagedMembersAsync(turn.ConversationId, LargestPage, null, cancellationToken);
            return Users(page, turn.Bot.TeamsUserId);
        }
        catch (ConnectorException exception)
        {
            Log.NotRead(logger, exception);
            return [];
        }
    }

    /// <summary>Everybody in a team, channel or chat, page by page.</summary>
    /// <exception cref="ConnectorException">Teams does not tell: the bot is not in it, or Teams did not answer.</exception>
    public async IAsyncEnumerable<IReadOnlyList<TeamsUser>> ReadAllAsync(
        StoredConversation known, string conversationId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var connector = connectors.Create(known.ServiceUrl);
        string? next = null;
        do
        {
            var page = await connector.GetConversationPagedMembersAsync(conversationId, LargestPage, next, cancellationToken);
            yield return Users(page, known.BotId);
            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    private static IReadOnlyList<TeamsUser> Users(PagedMembersResult page, string botId) =>
    [
        .. page.Members
            .Where(m => m is { Id.Length: > 0, Name.Length: > 0 } && m.Id != botId)
            .Select(m => new TeamsUser(m.Id!, m.AadObjectId, m.Name!) { Mail = m.Email, UserPrincipalName = m.UserPrincipalName }),
    ];

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The members of a conversation could not be read; they are met as they turn up.")]
        public static partial void NotRead(ILogger logger, Exception exception);
    }
}
