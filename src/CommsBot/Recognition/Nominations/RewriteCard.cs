using System.Net;
using CommsBot.BotFramework.Connector;
using CommsBot.Teams;

namespace CommsBot.Recognition.Nominations;

/// <summary>Writes one of the bot's own cards anew; doing so twice does no harm.</summary>
internal sealed partial class RewriteCard(TeamsMessenger messenger, ILogger<RewriteCard> logger)
{
    /// <summary>How long an attempt keeps others from it, and how long a failed one waits.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(10);

    /// <returns>Whether it is settled: it reads so now, or never will (the card is deleted, the chat is closed to the bot).</returns>
    public async Task<bool> RunAsync(string conversationId, string activityId, CardMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await messenger.UpdateAsync(conversationId, activityId, message, cancellationToken);
            return true;
        }
        catch (ConnectorException exception)
        {
            Log.NotRewritten(logger, exception);
            return !exception.IsUnconfirmed
                && exception.StatusCode is not (null or HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or >= HttpStatusCode.InternalServerError);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A notice that is not true any more could not be written anew.")]
        public static partial void NotRewritten(ILogger logger, Exception exception);
    }
}
