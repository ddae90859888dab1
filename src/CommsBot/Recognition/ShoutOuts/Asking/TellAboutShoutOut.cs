using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Recognition.Stewards;
using CommsBot.Storage;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <summary>
/// Those who look after shout-outs are to hear how a week stands, and to be asked what only people can say: again after a day, three times at most. The step
/// and what they are owed for it are one transaction; only the first answer counts.
/// </summary>
internal sealed partial class TellAboutShoutOut(
    CommsBotDbContext db, ShoutOutLedger ledger, ShoutOutStewards stewards, OweStewards owe, TimeProvider clock, ILogger<TellAboutShoutOut> logger)
{
    private const int MostQuestions = 3;
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromDays(1);

    public async Task RunAsync(ShoutOutChannel channel, ShoutOut row, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (row.State == ShoutOutState.Held && ShoutOutCalendar.WeekOf(channel, now) != row.Week)
        {
            await ledger.NotThereAsync(row, ShoutOutState.Missed, now, null, cancellationToken);
            return;
        }

        var topic = row.State == ShoutOutState.Empty ? StewardTopic.NothingToCelebrate : StewardTopic.Week;
        if (row.Tries > 0 && await owe.IsWaitingAsync(topic, row.Id.ToString(), cancellationToken))
        {
            // Somebody has not had their hours since they were last asked.
            await ledger.NextStepAsync(row, now + AskAgainAfter, row.Looks, cancellationToken);
            return;
        }

        var readers = await stewards.FindAsync(row.TenantId, [channel], cancellationToken);
        var isQuestion = row.State is ShoutOutState.Held or ShoutOutState.Unclear;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await ledger.TakeStepAsync(row, isQuestion && row.Tries + 1 < MostQuestions ? now + AskAgainAfter : null, cancellationToken))
            return;

        await owe.RunAsync(readers, topic, row.Id.ToString(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        // What operators are alarmed by, too: this week's post does not go by itself.
        if (isQuestion || row.State == ShoutOutState.Missed)
            Log.NotPosted(logger, row.State, row.Refusal);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A weekly shout-out is not posted: {State} ({Refusal}). Who looks after it is told.")]
        public static partial void NotPosted(ILogger logger, ShoutOutState state, PostingRefusal? refusal);
    }
}
