namespace CommsBot.Graph.Posting;

/// <summary>
/// Looks once a day whether the account is in the channels it posts to, by reading one message of each: that needs no further permission, and is true
/// of private channels, too.
/// </summary>
internal sealed class ChannelChecks(
    ConnectedAccount connected, ChannelPublisher publisher, PostingSetup setup, IEnumerable<IPostingChannels> features, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!setup.Uses(PostingPermission.Read) || await connected.FindAsync(cancellationToken) is not { LostAt: null } account)
            return;

        DateTimeOffset? now = clock.GetUtcNow();
        var yesterday = now - PostingAccountJob.Daily;
        if (!await connected.ChangeAsync(
                account, a => a.CheckedAt == null || a.CheckedAt <= yesterday, row => row.SetProperty(a => a.CheckedAt, now), cancellationToken))
            return;

        foreach (var feature in features)
        {
            foreach (var channel in await feature.ListAsync(cancellationToken))
            {
                switch (await publisher.CheckAsync(channel, cancellationToken))
                {
                    case Done<bool>:
                        await feature.CheckedAsync(channel, null, cancellationToken);
                        break;
                    // What is wrong with the account itself has its own alert.
                    case Refused<bool> { Reason: not (PostingRefusal.NeedsReconnecting or PostingRefusal.NotConnected) } refused:
                        await feature.CheckedAsync(channel, refused.Reason, cancellationToken);
                        break;
                }
            }
        }
    }
}
