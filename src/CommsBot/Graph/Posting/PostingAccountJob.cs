using CommsBot.Diagnostics;
using CommsBot.Scheduling;

namespace CommsBot.Graph.Posting;

/// <summary>Looks after the account every hour: renews it every other hour, which keeps it alive and shows a loss, says so, and looks at its channels once a day.</summary>
internal sealed class PostingAccountJob(
    ConnectedAccount connected, PostingTokens tokens, LossAlert alert, ChannelChecks channels, BotMeter meter, TimeProvider clock) : IJob
{
    public static readonly TimeSpan Daily = TimeSpan.FromHours(23);

    // Who is told of a loss may have to be waited for, and is to hear of it within a day.
    private static readonly TimeSpan RenewalAge = TimeSpan.FromMinutes(100);

    // Entra ends a sign-in that was not used for this long (https://learn.microsoft.com/entra/identity-platform/refresh-tokens).
    private static readonly TimeSpan UnusedFor = TimeSpan.FromDays(90);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await connected.ForgetOthersAsync(cancellationToken);
        if (await connected.FindAsync(cancellationToken) is not { } account)
            return;

        if (account.LostAt is not null || account.RenewedAt + RenewalAge <= clock.GetUtcNow())
            await tokens.RenewAsync(PostingPermission.Send, null, cancellationToken);
        if (await connected.FindAsync(cancellationToken) is { } now)
            meter.SignInEndsIn(now.LostAt is null ? now.RenewedAt + UnusedFor - clock.GetUtcNow() : TimeSpan.Zero);
        await alert.TellAsync(cancellationToken);
        await channels.RunAsync(cancellationToken);
    }
}
