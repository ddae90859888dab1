using CommsBot.Diagnostics;
using CommsBot.Scheduling;

namespace CommsBot.Graph.Posting;

/// <summary>Looks after the account every hour: renews it once a day, which keeps it alive and shows a loss, says so, and looks at its channels.</summary>
internal sealed class PostingAccountJob(
    ConnectedAccount connected, PostingTokens tokens, LossAlert alert, ChannelChecks channels, BotMeter meter, TimeProvider clock) : IJob
{
    // An hour less than a day, so that a loss is told within one.
    public static readonly TimeSpan Daily = TimeSpan.FromHours(23);

    // Entra ends a sign-in that was not used for this long (https://learn.microsoft.com/entra/identity-platform/refresh-tokens).
    private static readonly TimeSpan UnusedFor = TimeSpan.FromDays(90);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await connected.ForgetOthersAsync(cancellationToken);
        if (await connected.FindAsync(cancellationToken) is not { } account)
            return;

        if (account.LostAt is not null || account.RenewedAt + Daily <= clock.GetUtcNow())
            await tokens.RenewAsync(PostingPermission.Send, null, cancellationToken);
        if (await connected.FindAsync(cancellationToken) is { } now)
            meter.SignInEndsIn(now.LostAt is null ? now.RenewedAt + UnusedFor - clock.GetUtcNow() : TimeSpan.Zero);
        await alert.TellAsync(cancellationToken);
        await channels.RunAsync(cancellationToken);
    }
}
