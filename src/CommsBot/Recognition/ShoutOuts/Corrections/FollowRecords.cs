using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Asking;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Recognition.Stewards;
using CommsBot.Storage;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

/// <summary>
/// Brings a post up to our records: claim, build it anew, change it, write down. Whatever broke off is done again once its lease ends, since it may be
/// repeated; what the bot may not do is for a person, who is told.
/// </summary>
internal sealed partial class FollowRecords(
    CommsBotDbContext db, CorrectionLedger ledger, ShoutOutLedger shoutOuts, ComposeShoutOut compose, ChangePost change, ShoutOutStewards stewards, OweStewards owe,
    IOptions<ShoutOutOptions> options, TimeProvider clock, ILogger<FollowRecords> logger)
{
    private const int MostTries = 12;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    /// <summary>Whatever is due of one post.</summary>
    public async Task RunAsync(ShoutOutChannel channel, ShoutOutId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await ledger.FindAsync(id, cancellationToken) is not { } correction || !(correction.NextAt <= now))
            return;
        if (correction.State == CorrectionState.ByHand)
            await TellAsync(channel, correction, cancellationToken);
        else
            await TryAsync(channel, correction, cancellationToken);
    }

    private async Task TryAsync(ShoutOutChannel channel, ShoutOutCorrection correction, CancellationToken cancellationToken)
    {
        var lease = clock.GetUtcNow() + options.Value.LeaseTime;
        if (!await ledger.BeginAsync(correction, lease, cancellationToken))
            return;

        var row = await shoutOuts.ReadAsync(correction.ShoutOutId, cancellationToken);
        var outcome = await change.RunAsync(channel, row, await compose.AgainAsync(channel, row, cancellationToken), cancellationToken);
        Log.Tried(logger, outcome.GetType().Name, row.As);
        if (outcome is CorrectionOutcome.Later && correction.Tries + 1 >= MostTries)
            outcome = new CorrectionOutcome.ByHand(null, null);
        var now = clock.GetUtcNow();
        DateTimeOffset? next = outcome switch
        {
            CorrectionOutcome.Later later => now + Wait(later.RetryAfter, correction.Tries),
            CorrectionOutcome.ByHand => now,
            _ => null,
        };
        await ledger.EndAsync(correction, lease, outcome, next, cancellationToken);
    }

    private async Task TellAsync(ShoutOutChannel channel, ShoutOutCorrection correction, CancellationToken cancellationToken)
    {
        var readers = await stewards.FindAsync(channel.TenantId, [channel], cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await ledger.ToldAsync(correction, cancellationToken))
            return;

        await owe.RunAsync(readers, StewardTopic.Correction, correction.ShoutOutId.ToString(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Log.ByHand(logger, correction.Refusal);
    }

    private TimeSpan Wait(TimeSpan? asked, int tries)
    {
        var own = options.Value.RetryAfter * Math.Pow(2, Math.Min(tries, 10));
        return asked > own ? asked.Value : own < LongestWait ? own : LongestWait;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "An attempt at changing a shout-out ended: {Outcome} ({Identity}).")]
        public static partial void Tried(ILogger logger, string outcome, PostingIdentity identity);

        [LoggerMessage(LogLevel.Warning, "A corrected shout-out has to be changed by hand ({Refusal}). Who looks after it is told.")]
        public static partial void ByHand(ILogger logger, PostingRefusal? refusal);
    }
}
