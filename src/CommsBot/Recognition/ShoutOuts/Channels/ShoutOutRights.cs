using CommsBot.Audiences;
using CommsBot.Graph;
using CommsBot.Teams;

namespace CommsBot.Recognition.ShoutOuts.Channels;

/// <summary>Who sets up and posts a channel's shout-out: comms managers without a limit, and the owners of its team, whom only Graph tells.</summary>
internal sealed partial class ShoutOutRights(ChatRoles roles, IDirectory directory, ILogger<ShoutOutRights> logger)
{
    public async Task<bool> IsManagerAsync(TeamsTurn turn, CancellationToken cancellationToken) =>
        (await roles.RightsOfAsync(turn, cancellationToken)).MayReachEveryone;

    /// <param name="turn">Whose turn it is.</param>
    /// <param name="groupId">The group behind the team; null where it is not known.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public async Task<bool> MaySteerAsync(TeamsTurn turn, string? groupId, CancellationToken cancellationToken)
    {
        if (await IsManagerAsync(turn, cancellationToken))
            return true;
        if (groupId is null || turn.Sender.EntraObjectId is not { } sender || !directory.IsConfigured)
            return false;

        try
        {
            return (await directory.ReadOwnersAsync(groupId, cancellationToken)).Contains(sender, StringComparer.OrdinalIgnoreCase);
        }
        catch (GraphException exception)
        {
            Log.NotRead(logger, exception.Status, exception.Code);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The owners of a team could not be read ({Status} {Code}): until they can, only comms managers steer its shout-out.")]
        public static partial void NotRead(ILogger logger, int? status, string? code);
    }
}
