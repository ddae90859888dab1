using CommsBot.Recognition.Nominations;
using CommsBot.Teams;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary><c>shout-out preview</c> and <c>shout-out now</c>, typed or tapped.</summary>
internal sealed class ShoutOutCommands(ReadyNominations ready, PostShoutOut postShoutOut, TimeProvider clock)
{
    public async Task PreviewAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (await PreviewCardAsync(request.Turn, cancellationToken) is { } message)
            await request.Turn.ShowAsync(message, cancellationToken);
        else
            await request.Turn.SayAsync(NothingYet(request.Turn), cancellationToken);
    }

    public async Task<CardActionAnswer> PreviewAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        await PreviewCardAsync(request.Turn, cancellationToken) is { } message
            ? new CardActionAnswer.Show(message.Card)
            : new CardActionAnswer.Say(NothingYet(request.Turn));

    public async Task PostNowAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        if (turn.ChannelId is null)
        {
            var texts = new ShoutOutTexts(turn.Culture);
            await turn.SayAsync(texts.OnlyInChannel(turn.TypedInChannel(texts.NowExample)), cancellationToken);
            return;
        }

        var outcome = await postShoutOut.RunAsync(turn, cancellationToken);
        if (outcome is ShoutOutOutcome.Held held)
            await turn.ShowAsync(AskWhetherItIsThere(held.ShoutOut, turn), cancellationToken);
        else
            await turn.SayAsync(SentenceFor(outcome, turn), cancellationToken);
    }

    public async Task<CardActionAnswer> PostAgainAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        return Held(request) is { } held && await postShoutOut.AgainAsync(held.Id, held.ClaimedAt, turn, cancellationToken) is { } outcome
            ? outcome is ShoutOutOutcome.Held still
                ? new CardActionAnswer.Show(HeldShoutOutCard.Create(still.ShoutOut, turn.Culture))
                : new CardActionAnswer.Show(SettledCard.Create(SentenceFor(outcome, turn), turn.Culture))
            : new CardActionAnswer.Say(new ShoutOutTexts(turn.Culture).HeldGone);
    }

    public async Task<CardActionAnswer> IsThereAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var texts = new ShoutOutTexts(request.Turn.Culture);
        return Held(request) is { } held && await postShoutOut.SettleAsync(held.Id, held.ClaimedAt, request.Turn, cancellationToken) is { } shoutOut
            ? new CardActionAnswer.Show(SettledCard.Create(texts.HeldSettled(shoutOut.Week.ToString()), request.Turn.Culture))
            : new CardActionAnswer.Say(texts.HeldGone);
    }

    private static (ShoutOutId Id, DateTimeOffset ClaimedAt)? Held(CardActionRequest request) =>
        Storage.ITypedId<ShoutOutId>.TryParse(request.Text("shoutOut")) is { } id
        && long.TryParse(request.Text("claimedAt"), out var ticks) && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks
            ? (id, new DateTimeOffset(ticks, TimeSpan.Zero))
            : null;

    private static CardMessage AskWhetherItIsThere(ShoutOut shoutOut, TeamsTurn turn) =>
        new(HeldShoutOutCard.Create(shoutOut, turn.Culture), new ShoutOutTexts(turn.Culture).HeldTitle(shoutOut.Week.ToString()));

    private static string NothingYet(TeamsTurn turn) => new ShoutOutTexts(turn.Culture).NothingYet(turn.Typed(new NominationTexts(turn.Culture).Example));

    private static string SentenceFor(ShoutOutOutcome outcome, TeamsTurn turn)
    {
        var texts = new ShoutOutTexts(turn.Culture);
        return outcome switch
        {
            ShoutOutOutcome.Posted posted => texts.Posted(posted.Items, posted.Week.ToString()),
            ShoutOutOutcome.NothingToCelebrate => NothingYet(turn),
            ShoutOutOutcome.AlreadyPosted already => texts.AlreadyPosted(already.Week.ToString()),
            ShoutOutOutcome.BeingPosted being => texts.BeingPosted(being.Week.ToString()),
            ShoutOutOutcome.Refused refused => texts.Refused(refused.Meaning),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };
    }

    private async Task<CardMessage?> PreviewCardAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        var (items, waiting) = await ready.FindAsync(turn.TenantId, turn.TeamId, cancellationToken);
        if (items.Count == 0 && waiting == 0)
            return null;

        var marker = postShoutOut.MarkerOf(IsoWeek.Of(clock.GetUtcNow(), turn.TimeZone));
        var texts = new ShoutOutTexts(turn.Culture);
        var card = ShoutOutCards.Preview(marker, items, waiting, turn.TypedInChannel(texts.NowExample), turn.Culture);
        return new CardMessage(card, texts.PreviewKind);
    }
}
