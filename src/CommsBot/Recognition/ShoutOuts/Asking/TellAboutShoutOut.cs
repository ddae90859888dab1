using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Graph.Posting;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Teams;
using CommsBot.Web;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <summary>
/// Tells those who look after shout-outs how a week stands, and asks what only people can say: again after a day, three times at most. Who is killed in the
/// middle of telling is followed by another, so that a question may come twice, but never not at all; only its first answer counts.
/// </summary>
internal sealed partial class TellAboutShoutOut(
    ShoutOutLedger ledger, ComposeShoutOut compose, ShoutOutStewards stewards, PageAddress pages, TimeProvider clock, ILogger<TellAboutShoutOut> logger)
{
    private const int MostQuestions = 3;
    private static readonly TimeSpan TellingTakes = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromDays(1);

    public async Task RunAsync(ShoutOutChannel channel, ShoutOut row, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (row.State == ShoutOutState.Held && ShoutOutCalendar.WeekOf(channel, now) != row.Week)
        {
            await ledger.NotThereAsync(row, ShoutOutState.Missed, now, null, cancellationToken);
            return;
        }

        if (!await ledger.TakeStepAsync(row, now + TellingTakes, cancellationToken))
            return;

        // What operators are alarmed by, too: this week's post does not go by itself.
        if (row.State is ShoutOutState.Held or ShoutOutState.Unclear or ShoutOutState.Missed)
            Log.NotPosted(logger, row.State, row.Refusal);

        var waiting = row.State == ShoutOutState.Empty ? (await compose.RunAsync(channel, row.Week, null, cancellationToken)).Waiting : 0;
        await stewards.TellAsync(row.TenantId, [channel], texts => MessageOf(row, channel, waiting, texts), cancellationToken);

        var isQuestion = row.State is ShoutOutState.Held or ShoutOutState.Unclear;
        await ledger.NextStepAsync(row, isQuestion && row.Tries + 1 < MostQuestions ? now + AskAgainAfter : null, row.Looks, cancellationToken);
    }

    private CardMessage MessageOf(ShoutOut row, ShoutOutChannel channel, int waiting, ShoutOutTexts texts)
    {
        var (week, name) = (row.Week.ToString(), channel.Name is "" ? texts.TheChannel : channel.Name);
        return row.State switch
        {
            ShoutOutState.Unclear => Question(texts.HeldTitle(week, name)),
            ShoutOutState.Held => Question(texts.RefusedTitle(week, name)),
            ShoutOutState.Empty => News(
                texts.EmptyTitle(name), waiting == 0 ? texts.EmptyText : texts.EmptyWaiting(waiting),
                [CardVerb.Execute(new NominationTexts(texts.Culture).FormButton, NominationVerbs.OpenForm) with { Style = AdaptiveActionStyle.Positive }]),
            ShoutOutState.Missed => News(texts.MissedTitle(week, name), row.Refusal is null ? texts.MissedText : HeldShoutOutCard.ReasonOf(row, texts.Culture), []),
            _ => News(texts.AsBotTitle(week, name), row.Refusal?.Sentence(new PostingTexts(texts.Culture)) ?? texts.NoReason, []),
        };

        CardMessage Question(string title) => new(HeldShoutOutCard.Create(row, channel.Name, pages.Of(ConnectAccount.Path), texts.Culture), title);

        CardMessage News(string title, string text, IReadOnlyList<AdaptiveAction> actions) => new(ShoutOutNewsCard.Create(name, title, text, actions, texts), title);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A weekly shout-out is not posted: {State} ({Refusal}). Who looks after it is told.")]
        public static partial void NotPosted(ILogger logger, ShoutOutState state, PostingRefusal? refusal);
    }
}
