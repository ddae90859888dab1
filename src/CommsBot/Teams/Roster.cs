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
            return
            [
                .. (page.Members ?? [])
                    .Where(m => m is { Id.Length: > 0, Name.Length: > 0 } && m.Id != turn.Bot.TeamsUserId)
                    .Select(m => new TeamsUser(m.Id!, m.AadObjectId, m.Name!)),
            ];
        }
        catch (ConnectorException exception)
        {
            Log.NotRead(logger, exception);
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The members of a conversation could not be read; they are met as they turn up.")]
        public static partial void NotRead(ILogger logger, Exception exception);
    }
}
