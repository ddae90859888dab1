using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Channels;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts.Posting;

/// <summary>
/// Reads the channel for a post of which nobody knows whether it was made. Only several readings, spaced, that all end without it are taken for a no; what
/// cannot be read to the end is for a person to look at.
/// </summary>
internal sealed class LookForShoutOut(ShoutOutLedger ledger, IChannelPublisher publisher, IOptions<ShoutOutOptions> options, TimeProvider clock)
{
    private const int MostAttempts = 3;
    private const int MostReadings = 12;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    public async Task RunAsync(ShoutOutChannel channel, ShoutOut row, CancellationToken cancellationToken)
    {
        if (!await ledger.TakeStepAsync(row, clock.GetUtcNow() + options.Value.LeaseTime, cancellationToken))
            return;

        // Graph does not show the bot's posts as the account's.
        var answer = row.As == PostingIdentity.Account && channel.GroupId is { } group
            ? await publisher.FindByMarkerAsync(new ChannelAddress(group, row.ChannelId), row.Marker, row.ClaimedAt, cancellationToken)
            : new Refused<PublishedPost?>(PostingRefusal.NotPermitted);
        var now = clock.GetUtcNow();
        switch (answer)
        {
            case Done<PublishedPost?> { Value: { } post }:
                await ledger.PostedAsync(row.Id, row.Attempt, new SendOutcome.Sent(post.MessageId, post.WebUrl), cancellationToken);
                break;
            case Done<PublishedPost?> when row.Looks + 1 < options.Value.Looks:
                await ledger.NextStepAsync(row, now + Wait(row.Looks + 1), row.Looks + 1, cancellationToken);
                break;
            case Done<PublishedPost?> when row.Attempt < MostAttempts:
                await ledger.NotThereAsync(row, ShoutOutState.Waiting, now, null, cancellationToken);
                break;
            case NotNow<PublishedPost?> or Unknown<PublishedPost?> when row.Tries + 1 < MostReadings:
                var asked = (answer as NotNow<PublishedPost?>)?.RetryAfter ?? TimeSpan.Zero;
                var own = Wait(row.Tries + 1);
                await ledger.NextStepAsync(row, now + (asked > own ? asked : own), row.Looks, cancellationToken);
                break;
            default:
                await ledger.MayBeThereAsync(row, ShoutOutState.Unclear, now, cancellationToken);
                break;
        }
    }

    private TimeSpan Wait(int count)
    {
        var wait = options.Value.LookAfter * Math.Pow(2, Math.Min(count, 10));
        return wait < LongestWait ? wait : LongestWait;
    }
}
