using System.Net;
using CommsBot.BotFramework.Connector;
using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Teams;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

/// <summary>Puts a newly built text in the place of a post, or takes the post away, in the name in which it was posted. May be repeated.</summary>
internal sealed partial class ChangePost(
    IChannelPublisher publisher, TeamsMessenger messenger, IOptions<ShoutOutOptions> options, TimeProvider clock, ILogger<ChangePost> logger)
{
    // What stays of the lease is for writing the outcome down.
    private const double ShareOfLease = 0.8;

    /// <param name="channel">Where.</param>
    /// <param name="row">The post; a withdrawn one is taken away.</param>
    /// <param name="face">What it has to show.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<CorrectionOutcome> RunAsync(ShoutOutChannel channel, ShoutOut row, ShoutOutFace face, CancellationToken cancellationToken)
    {
        // Nobody knows which message it is: a person saw it there.
        if (row.ActivityId is not { Length: > 0 } message)
            return new CorrectionOutcome.ByHand(null, null);

        using var limit = new CancellationTokenSource(options.Value.LeaseTime * ShareOfLease, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return row.As == PostingIdentity.Account
                ? await AsAccountAsync(channel, row, message, face, either.Token)
                : await AsBotAsync(row, message, face, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new CorrectionOutcome.Later(null);
        }
    }

    private async Task<CorrectionOutcome> AsAccountAsync(ShoutOutChannel channel, ShoutOut row, string message, ShoutOutFace face, CancellationToken cancellationToken)
    {
        if (channel.GroupId is not { } group)
            return new CorrectionOutcome.ByHand(PostingRefusal.NotConfigured, null);

        var address = new ChannelAddress(group, row.ChannelId);
        var answer = row.State == ShoutOutState.Withdrawn
            ? await publisher.WithdrawAsync(address, message, cancellationToken)
            : await publisher.EditAsync(address, message, ShoutOutPost.Create(face), cancellationToken);
        return answer switch
        {
            Done<PublishedPost> or Refused<PublishedPost> { Reason: PostingRefusal.PostGone } => new CorrectionOutcome.Shown(),
            Refused<PublishedPost> refused => new CorrectionOutcome.ByHand(refused.Reason, null),
            NotNow<PublishedPost> later => new CorrectionOutcome.Later(later.RetryAfter),
            _ => new CorrectionOutcome.Later(null),
        };
    }

    private async Task<CorrectionOutcome> AsBotAsync(ShoutOut row, string message, ShoutOutFace face, CancellationToken cancellationToken)
    {
        var texts = new ShoutOutTexts(face.Culture);
        try
        {
            var isThere = row.State == ShoutOutState.Withdrawn
                ? await messenger.DeleteAsync(row.ChannelId, message, cancellationToken)
                : await messenger.UpdateAsync(
                    row.ChannelId, message, new CardMessage(ShoutOutCards.Post(face), texts.PostNotification(face.Marker)), cancellationToken);
            return isThere ? new CorrectionOutcome.Shown() : new CorrectionOutcome.ByHand(null, texts.BotIsNotThere);
        }
        catch (ConnectorException exception) when (exception.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            return new CorrectionOutcome.Shown();
        }
        catch (ConnectorException exception)
        {
            Log.NotChanged(logger, exception);
            return exception.IsUnconfirmed
                || exception.StatusCode is null or HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or >= HttpStatusCode.InternalServerError
                    ? new CorrectionOutcome.Later(exception.RetryAfter)
                    : new CorrectionOutcome.ByHand(null, exception.Meaning);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Teams did not change the bot's shout-out.")]
        public static partial void NotChanged(ILogger logger, Exception exception);
    }
}
