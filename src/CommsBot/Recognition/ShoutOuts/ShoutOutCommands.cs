using CommsBot.Recognition.ShoutOuts.Asking;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Teams;
using CommsBot.Web;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary><c>shout-out preview</c> and <c>shout-out now</c>, typed or tapped.</summary>
internal sealed class ShoutOutCommands(
    ShoutOutChannels channels, ShoutOutRights rights, ComposeShoutOut compose, PostShoutOut post, ShoutOutLedger ledger, PageAddress pages, TimeProvider clock)
{
    public async Task PreviewAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (card, sentence) = await PreviewOfAsync(request.Turn, cancellationToken);
        if (card is not null)
            await request.Turn.ShowAsync(card, cancellationToken);
        else
            await request.Turn.SayAsync(sentence!, cancellationToken);
    }

    public async Task<CardActionAnswer> PreviewAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var (card, sentence) = await PreviewOfAsync(request.Turn, cancellationToken);
        return card is not null ? new CardActionAnswer.Show(card.Card) : new CardActionAnswer.Say(sentence!);
    }

    public async Task PostNowAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new ShoutOutTexts(turn.Culture);
        if (turn.ChannelId is null)
        {
            await turn.SayAsync(texts.OnlyInChannel(turn.TypedInChannel(texts.NowExample)), cancellationToken);
            return;
        }

        var channel = await channels.OfAsync(turn, cancellationToken);
        if (!await rights.MaySteerAsync(turn, channel.GroupId, cancellationToken))
        {
            await turn.SayAsync(texts.StewardsOnly, cancellationToken);
            return;
        }

        channel = await channels.KeepAsync(channel, cancellationToken);
        var outcome = await RunAsync(channel, cancellationToken);
        if (outcome is PostShoutOutOutcome.Stands { Row: { State: ShoutOutState.Unclear or ShoutOutState.Held } row })
            await turn.ShowAsync(Question(row, channel, texts), cancellationToken);
        else
            await turn.SayAsync(ShoutOutSentences.Of(outcome, texts, turn), cancellationToken);
    }

    /// <summary>What stands in the way of this week's post is said; else it is made.</summary>
    private async Task<PostShoutOutOutcome> RunAsync(ShoutOutChannel channel, CancellationToken cancellationToken)
    {
        var week = ShoutOutCalendar.WeekOf(channel, clock.GetUtcNow());
        var row = await ledger.FindAsync(channel, week, cancellationToken);
        return row is null or { State: ShoutOutState.Empty or ShoutOutState.Skipped or ShoutOutState.Held or ShoutOutState.Missed }
            ? await post.RunAsync(channel, row, week, null, cancellationToken)
            : new PostShoutOutOutcome.Stands(row, IsOurs: false, 0);
    }

    private CardMessage Question(ShoutOut row, ShoutOutChannel channel, ShoutOutTexts texts) => new(
        HeldShoutOutCard.Create(row, channel.Name, pages.Of(Graph.Posting.ConnectAccount.Path), texts.Culture),
        row.State == ShoutOutState.Unclear ? texts.HeldTitle(row.Week.ToString(), channel.Name) : texts.RefusedTitle(row.Week.ToString(), channel.Name));

    /// <summary>In a channel for everybody: it is what will be read there. What other teams have made is for managers.</summary>
    private async Task<(CardMessage? Card, string? Sentence)> PreviewOfAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        var texts = new ShoutOutTexts(turn.Culture);
        if (turn.ChannelId is null && !await rights.IsManagerAsync(turn, cancellationToken))
            return (null, texts.OnlyInChannel(turn.TypedInChannel(texts.Example)));

        var channel = await channels.OfAsync(turn, cancellationToken);
        var composed = await compose.RunAsync(channel, ShoutOutCalendar.WeekOf(channel, clock.GetUtcNow()), null, cancellationToken);
        if (composed.Face.Items.Count == 0 && composed.Waiting <= 0)
            return (null, ShoutOutSentences.Nothing(0, texts, turn));

        var card = ShoutOutCards.Preview(composed.Face with { Culture = turn.Culture }, composed.Waiting, turn.TypedInChannel(texts.NowExample));
        return (new CardMessage(card, texts.PreviewKind), null);
    }
}
