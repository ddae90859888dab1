using CommsBot.Recognition.ShoutOuts.Channels;

namespace CommsBot.Recognition.ShoutOuts.Posting;

/// <summary>One channel's plan: posts this week's when it is due, and says so when a week went by without.</summary>
internal sealed class DueShoutOuts(ShoutOutLedger ledger, PostShoutOut post)
{
    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromMinutes(15);

    public async Task RunAsync(ShoutOutChannel channel, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ShoutOutCalendar.WeekThatIsOver(channel, now) is { } over && await ledger.FindAsync(channel, over, cancellationToken) is null)
            await ledger.CloseAsync(channel, over, ShoutOutState.Missed, cancellationToken);

        if (ShoutOutCalendar.WeekToPost(channel, now) is not { } week || await ledger.FindAsync(channel, week, cancellationToken) is not null)
            return;

        if (await post.RunAsync(channel, null, week, null, cancellationToken) is PostShoutOutOutcome.NothingToCelebrate)
            await ledger.CloseAsync(channel, week, ShoutOutState.Empty, cancellationToken);
    }

    /// <summary>A post that is definitely not there yet: as long as its week lasts, at hours at which people read it.</summary>
    public async Task TryAgainAsync(ShoutOutChannel channel, ShoutOut row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ShoutOutCalendar.WeekOf(channel, now) != row.Week)
            await ledger.NotThereAsync(row, ShoutOutState.Missed, now, null, cancellationToken);
        else if (!ShoutOutCalendar.IsFit(channel, row.ClaimedAt, now))
            await ledger.NextStepAsync(row, now + ComeBackAfter, row.Looks, cancellationToken);
        else if (await post.RunAsync(channel, row, row.Week, row.As, cancellationToken) is PostShoutOutOutcome.NothingToCelebrate)
            await ledger.NotThereAsync(row, ShoutOutState.Empty, now, null, cancellationToken);
    }
}
