using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Cards;
using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Teams;

namespace CommsBot.Recognition.ShoutOuts.Channels;

/// <summary><c>shout-out settings</c> in a channel. Everybody in it may see them; who may steer the channel saves.</summary>
internal sealed class ShoutOutSettingsActions(
    ShoutOutChannels channels, ShoutOutRights rights, IPostingAccount account, People people, AuditLog audit, TimeProvider clock)
{
    public async Task ShowAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new ShoutOutTexts(turn.Culture);
        if (turn.ChannelId is null)
        {
            await turn.SayAsync(texts.OnlyInChannel(turn.TypedInChannel(texts.SettingsExample)), cancellationToken);
            return;
        }

        var channel = await channels.OfAsync(turn, cancellationToken);
        if (!await rights.MaySteerAsync(turn, channel.GroupId, cancellationToken))
            await turn.SayAsync(texts.StewardsOnly, cancellationToken);
        else
            await turn.ShowAsync(new CardMessage(await CardAsync(channel, channel.Settings, null, turn, cancellationToken), texts.Kind), cancellationToken);
    }

    public async Task<CardActionAnswer> SaveAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new ShoutOutSettingsTexts(turn.Culture);
        if (turn.ChannelId is null || request.Text("channel") != turn.ChannelId)
            return new CardActionAnswer.Say(new ShoutOutTexts(turn.Culture).OnlyInChannel(turn.TypedInChannel(new ShoutOutTexts(turn.Culture).SettingsExample)));

        var channel = await channels.OfAsync(turn, cancellationToken);
        if (!await rights.MaySteerAsync(turn, channel.GroupId, cancellationToken))
            return new CardActionAnswer.Say(new ShoutOutTexts(turn.Culture).StewardsOnly);

        var (settings, problem) = ShoutOutSettingsForm.Read(request, channel.Settings, texts);
        if (problem is null)
        {
            audit.Add(await people.GetActorAsync(turn, cancellationToken), AuditAction.ShoutOutSet, channel.Name, ShoutOutSettingsTexts.Summary(settings));
            await channels.SetAsync(channel, settings, await people.GetSenderAsync(turn, cancellationToken), cancellationToken);
        }

        return new CardActionAnswer.Show(await CardAsync(
            channel, settings, problem is null ? CardNotice.Done(texts.Saved) : CardNotice.Problem(problem), turn, cancellationToken));
    }

    private async Task<AdaptiveCards.AdaptiveCard> CardAsync(
        ShoutOutChannel channel, ShoutOutSettings shown, CardNotice? notice, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var next = ShoutOutCalendar.NextDue(channel, clock.GetUtcNow());
        var local = next is { } due ? TimeZoneInfo.ConvertTime(due, ShoutOutCalendar.ZoneOf(channel)) : (DateTimeOffset?)null;
        return ShoutOutSettingsCard.Create(
            new ShoutOutSettingsView(channel.ChannelId, shown, local, await AccountSentenceAsync(channel, shown, turn, cancellationToken), notice), turn.Culture);
    }

    private async Task<string?> AccountSentenceAsync(ShoutOutChannel channel, ShoutOutSettings shown, TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (shown.Identity == PostingIdentity.Bot)
            return null;

        var posting = new PostingTexts(turn.Culture);
        return await account.ReadAsync(cancellationToken) switch
        {
            NotConfigured => PostingRefusal.NotConfigured.Sentence(posting),
            NotConnected => PostingRefusal.NotConnected.Sentence(posting),
            NeedsReconnecting => PostingRefusal.NeedsReconnecting.Sentence(posting),
            Connected connected => channel.Problem?.Sentence(posting) ?? posting.IsConnected(connected.Account),
            _ => null,
        };
    }
}
