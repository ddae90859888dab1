using CommsBot.Recognition.ShoutOuts.Channels;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts.Posting;

/// <summary>
/// Posts a channel's shout-out of a week, never twice by our decision: claim, send once, write down. What is neither written down nor refused is looked for
/// before anything else (<see cref="LookForShoutOut"/>).
/// </summary>
internal sealed partial class PostShoutOut(
    ShoutOutLedger ledger, KnowNominees knowNominees, SendShoutOut send, IOptions<ShoutOutOptions> options, TimeProvider clock, ILogger<PostShoutOut> logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <param name="channel">Where.</param>
    /// <param name="from">The week as it was read; null when it had no row.</param>
    /// <param name="week">Which week.</param>
    /// <param name="identity">In whose name; null: as the row has it, or as the channel is set up.</param>
    /// <param name="cancellationToken">Ends the work; an attempt under way is looked for later.</param>
    public async Task<PostShoutOutOutcome> RunAsync(
        ShoutOutChannel channel, ShoutOut? from, IsoWeek week, PostingIdentity? identity, CancellationToken cancellationToken)
    {
        var name = identity ?? channel.Identity;
        if (name == PostingIdentity.Account)
            await knowNominees.RunAsync(channel, cancellationToken);
        var (attempt, nothing) = await ledger.BeginAsync(channel, week, from, name, cancellationToken);
        if (nothing is not null)
            return new PostShoutOutOutcome.NothingToCelebrate(nothing.Waiting);
        // Two nodes or turns at once; or a nomination was taken back meanwhile, then the next wake-up goes on.
        if (attempt is null)
            return await ledger.FindAsync(channel, week, cancellationToken) is { } row ? new PostShoutOutOutcome.Stands(row, IsOurs: false, 0) : new PostShoutOutOutcome.NothingToCelebrate(0);

        var outcome = await send.RunAsync(attempt, cancellationToken);
        Log.Sent(logger, outcome.GetType().Name, attempt.As);
        await WriteDownAsync(attempt, outcome, cancellationToken);

        var stands = await ledger.ReadAsync(attempt.Id, cancellationToken);
        var isForTheBot = outcome is SendOutcome.NotSent && stands is { State: ShoutOutState.Waiting, As: PostingIdentity.Bot } && attempt.As == PostingIdentity.Account;
        return isForTheBot
            ? await RunAsync(channel, stands, week, PostingIdentity.Bot, cancellationToken)
            : new PostShoutOutOutcome.Stands(stands, IsOurs: true, attempt.Face.Items.Count);
    }

    private async Task WriteDownAsync(ShoutOutAttempt attempt, SendOutcome outcome, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (outcome is SendOutcome.Sent sent)
        {
            await ledger.PostedAsync(attempt.Id, attempt.Number, sent, cancellationToken);
            return;
        }

        // Somebody else has it by now when the lease ended meanwhile: then theirs is the better knowledge.
        if (await ledger.ReadAsync(attempt.Id, cancellationToken) is not { State: ShoutOutState.Posting } row || row.Attempt != attempt.Number)
            return;

        switch (outcome)
        {
            case SendOutcome.NotSent refused when attempt.As == PostingIdentity.Account && attempt.Channel.WithoutGraph == WithoutGraph.PostAsBot:
                await ledger.NotThereAsync(
                    row, ShoutOutState.Waiting, now, s => s.SetProperty(x => x.As, PostingIdentity.Bot).SetProperty(x => x.Refusal, refused.Refusal), cancellationToken);
                break;
            case SendOutcome.NotSent refused:
                await ledger.NotThereAsync(
                    row, ShoutOutState.Held, now,
                    s => s.SetProperty(x => x.Refusal, refused.Refusal ?? row.Refusal).SetProperty(x => x.BotProblem, refused.BotProblem), cancellationToken);
                break;
            case SendOutcome.NotNow later:
                await ledger.NotThereAsync(row, ShoutOutState.Waiting, now + Wait(later.RetryAfter, attempt.Number), null, cancellationToken);
                break;
            // Nobody but Graph can be asked: who sees the bot's posts are people.
            case SendOutcome.Unknown when attempt.As == PostingIdentity.Bot:
                await ledger.MayBeThereAsync(row, ShoutOutState.Unclear, now, cancellationToken);
                break;
            default:
                await ledger.MayBeThereAsync(row, ShoutOutState.InDoubt, now + options.Value.LookAfter, cancellationToken);
                break;
        }
    }

    private TimeSpan Wait(TimeSpan? asked, int attempt)
    {
        var own = options.Value.RetryAfter * Math.Pow(2, Math.Min(attempt - 1, 10));
        return asked > own ? asked.Value : own < LongestWait ? own : LongestWait;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "An attempt at a shout-out ended: {Outcome} ({Identity}).")]
        public static partial void Sent(ILogger logger, string outcome, PostingIdentity identity);
    }
}
