namespace CommsBot.Graph.Posting;

/// <summary>Tells the watchers of a loss: by one node, and until they have all taken it.</summary>
internal sealed class LossAlert(ConnectedAccount connected, IEnumerable<IPostingAccountWatcher> watchers, TimeProvider clock)
{
    // Longer than telling takes; a node that was killed at it is followed by another.
    private static readonly TimeSpan ClaimTime = TimeSpan.FromMinutes(10);

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        if (await connected.FindAsync(cancellationToken) is not { LostAt: { } lostAt, AlertedAt: null } account)
            return;

        DateTimeOffset? now = clock.GetUtcNow();
        var stale = now - ClaimTime;
        if (!await connected.ChangeAsync(
                account, a => a.LostAt == lostAt && a.AlertedAt == null && (a.AlertClaimedAt == null || a.AlertClaimedAt < stale),
                row => row.SetProperty(a => a.AlertClaimedAt, now), cancellationToken))
            return;

        var loss = new NeedsReconnecting(account.UserPrincipalName, lostAt, account.LostBecause ?? PostingLoss.Ended);
        foreach (var watcher in watchers)
            await watcher.LostAsync(loss, cancellationToken);
        await connected.ChangeAsync(account, a => a.LostAt == lostAt, row => row.SetProperty(a => a.AlertedAt, now), cancellationToken);
    }
}
