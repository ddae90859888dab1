using System.Net;
using CommsBot.BotFramework.Connector;
using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Teams;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts.Posting;

/// <summary>Sends one attempt, once, as the account or as the bot, within the attempt's lease.</summary>
internal sealed partial class SendShoutOut(
    IChannelPublisher publisher, Conversations conversations, TeamsMessenger messenger, IOptions<ShoutOutOptions> options, TimeProvider clock, ILogger<SendShoutOut> logger)
{
    // What stays of the lease is for writing the outcome down.
    private const double ShareOfLease = 0.8;

    public async Task<SendOutcome> RunAsync(ShoutOutAttempt attempt, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.LeaseTime * ShareOfLease, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return attempt.As == PostingIdentity.Account
                ? await AsAccountAsync(attempt, either.Token)
                : await AsBotAsync(attempt, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.Unknown();
        }
    }

    private async Task<SendOutcome> AsAccountAsync(ShoutOutAttempt attempt, CancellationToken cancellationToken)
    {
        // Where Teams tells no group, there is no tenant that Graph could know.
        if (attempt.Channel.GroupId is not { } group)
            return new SendOutcome.NotSent(PostingRefusal.NotConfigured, null);

        return await publisher.PublishAsync(new ChannelAddress(group, attempt.Channel.ChannelId), ShoutOutPost.Create(attempt.Face), cancellationToken) switch
        {
            Done<PublishedPost> done => new SendOutcome.Sent(done.Value.MessageId, done.Value.WebUrl),
            Refused<PublishedPost> refused => new SendOutcome.NotSent(refused.Reason, null),
            NotNow<PublishedPost> later => new SendOutcome.NotNow(later.RetryAfter),
            _ => new SendOutcome.Unknown(),
        };
    }

    private async Task<SendOutcome> AsBotAsync(ShoutOutAttempt attempt, CancellationToken cancellationToken)
    {
        var texts = new ShoutOutTexts(attempt.Face.Culture);
        if (await conversations.FindAsync(attempt.Channel.ChannelId, cancellationToken) is not { IsLeft: false } place)
            return new SendOutcome.NotSent(null, texts.BotIsNotThere);

        var message = new CardMessage(ShoutOutCards.Post(attempt.Face), texts.PostNotification(attempt.Face.Marker));
        try
        {
            return new SendOutcome.Sent(await messenger.PostToChannelAsync(place, message.ToActivity(), cancellationToken), null);
        }
        catch (ConnectorException exception) when (exception.IsUnconfirmed)
        {
            Log.Unconfirmed(logger, exception);
            return new SendOutcome.Unknown();
        }
        catch (ConnectorException exception)
        {
            Log.Refused(logger, exception);
            return exception.StatusCode is null or HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or >= HttpStatusCode.InternalServerError
                ? new SendOutcome.NotNow(exception.RetryAfter)
                : new SendOutcome.NotSent(null, exception.Meaning);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Teams did not take the bot's shout-out; nothing was posted.")]
        public static partial void Refused(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Warning, "Teams' answer to the bot's shout-out was lost.")]
        public static partial void Unconfirmed(ILogger logger, Exception exception);
    }
}
