using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Cards;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Asking;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

/// <summary>Taps of whoever looks after a channel's posts, in a chat or in the channel.</summary>
internal sealed class CorrectionActions(
    CommsBotDbContext db, ReadCorrection read, CorrectShoutOut correct, CorrectionLedger ledger, FollowRecords follow, ShoutOutRights rights, People people,
    AuditLog audit, IOptions<RecognitionOptions> rules)
{
    public Task<CardActionAnswer> OpenAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request, (_, view, texts) => Task.FromResult(CorrectionCards.Post(view, texts.Culture)), cancellationToken);

    public Task<CardActionAnswer> OpenItemAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerItemAsync(
        request, (_, view, item, texts) => Task.FromResult(CorrectionItemCard.Create(view, item, rules.Value, texts.Culture)), cancellationToken);

    public Task<CardActionAnswer> SaveItemAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerItemAsync(
        request,
        async (channel, view, item, texts) =>
        {
            var reason = request.Text(CorrectionItemCard.Reason)?.Trim() ?? item.Reason;
            var (least, most) = (rules.Value.MinReasonLength, rules.Value.MaxReasonLength);
            if (reason != item.Reason && (reason.Length < least || reason.Length > most))
                return Again(view, item with { Reason = reason }, texts.ReasonError(least, most), texts);

            var result = await correct.EditAsync(channel, view.Post, item.Id, reason, CorrectionItemCard.LeftOutIn(request), request.Turn, cancellationToken);
            return result == CorrectionResult.TooLong
                ? Again(view, item with { Reason = reason }, texts.TooLong, texts)
                : await ShowAsync(channel, view.Post.Id, result, texts, cancellationToken);
        },
        cancellationToken);

    public Task<CardActionAnswer> TakeOutItemAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerItemAsync(
        request,
        async (channel, view, item, texts) => await ShowAsync(
            channel, view.Post.Id, await correct.TakeOutAsync(channel, view.Post, item.Id, request.Turn, cancellationToken), texts, cancellationToken),
        cancellationToken);

    public Task<CardActionAnswer> AskWithdrawAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        (_, view, texts) => Task.FromResult(
            view.Post.State == ShoutOutState.Posted ? CorrectionCards.Withdrawing(view, texts.Culture) : CorrectionCards.Post(view, texts.Culture)),
        cancellationToken);

    public Task<CardActionAnswer> WithdrawAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        async (channel, view, texts) => await ShowAsync(
            channel, view.Post.Id, await correct.WithdrawAsync(channel, view.Post, request.Turn, cancellationToken), texts, cancellationToken),
        cancellationToken);

    public Task<CardActionAnswer> TryAgainAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        async (channel, view, texts) =>
        {
            if (view.Correction is { State: CorrectionState.ByHand } byHand)
                await ledger.SettleAsync(byHand, CorrectionState.Due, cancellationToken);
            return await ShowAsync(channel, view.Post.Id, CorrectionResult.Corrected, texts, cancellationToken);
        },
        cancellationToken);

    public Task<CardActionAnswer> DoneByHandAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        async (channel, view, texts) =>
        {
            if (view.Correction is { State: CorrectionState.ByHand } byHand && await ledger.SettleAsync(byHand, CorrectionState.Shown, cancellationToken))
            {
                var english = new CorrectionTexts(Localization.Languages.Supported[0]);
                audit.Add(await people.GetActorAsync(request.Turn, cancellationToken), AuditAction.ShoutOutCorrected, $"{channel.Name} {view.Post.Week}", english.DoneByHand);
                await db.SaveChangesAsync(cancellationToken);
            }

            return await ShowAsync(channel, view.Post.Id, CorrectionResult.Corrected, texts, cancellationToken);
        },
        cancellationToken);

    private AdaptiveCard Again(CorrectionView view, CorrectionItem item, string problem, CorrectionTexts texts) =>
        CorrectionItemCard.Create(view with { Notice = CardNotice.Problem(problem) }, item, rules.Value, texts.Culture);

    /// <summary>The post in the channel follows at once where it can; what cannot be done now, the job does.</summary>
    private async Task<AdaptiveCard> ShowAsync(
        ShoutOutChannel channel, ShoutOutId id, CorrectionResult result, CorrectionTexts texts, CancellationToken cancellationToken)
    {
        await follow.RunAsync(channel, id, cancellationToken);
        var view = await read.RunAsync(channel, id, cancellationToken);
        var isShown = result == CorrectionResult.Corrected && view.Correction?.State == CorrectionState.Shown;
        return CorrectionCards.Post(view with { Notice = isShown ? CardNotice.Done(view.Post.State == ShoutOutState.Withdrawn ? texts.ShownWithdrawn : texts.Shown) : null }, texts.Culture);
    }

    private Task<CardActionAnswer> AnswerItemAsync(
        CardActionRequest request, Func<ShoutOutChannel, CorrectionView, CorrectionItem, CorrectionTexts, Task<AdaptiveCard>> answer, CancellationToken cancellationToken) =>
        AnswerAsync(
            request,
            async (channel, view, texts) => NominationActions.IdOf(request) is { } id && view.Items.FirstOrDefault(i => i.Id == id) is { } item
                ? await answer(channel, view, item, texts)
                : CorrectionCards.Post(view, texts.Culture),
            cancellationToken);

    private async Task<CardActionAnswer> AnswerAsync(
        CardActionRequest request, Func<ShoutOutChannel, CorrectionView, CorrectionTexts, Task<AdaptiveCard>> answer, CancellationToken cancellationToken)
    {
        var (turn, texts) = (request.Turn, new CorrectionTexts(request.Turn.Culture));
        if (ITypedId<ShoutOutId>.TryParse(request.Text(CorrectionCards.ShoutOutField)) is not { } id
            || await db.Set<ShoutOut>().AsNoTracking()
                .Where(s => s.Id == id && s.TenantId == turn.TenantId && (s.State == ShoutOutState.Posted || s.State == ShoutOutState.Withdrawn))
                .Join(db.Set<ShoutOutChannel>().AsNoTracking(), s => s.ChannelId, c => c.ChannelId, (_, c) => c)
                .SingleOrDefaultAsync(cancellationToken) is not { } channel)
        {
            return new CardActionAnswer.Say(texts.Gone);
        }

        return await rights.MaySteerAsync(turn, channel.GroupId, cancellationToken)
            ? new CardActionAnswer.Show(await answer(channel, await read.RunAsync(channel, id, cancellationToken), texts))
            : new CardActionAnswer.Say(new ShoutOutTexts(turn.Culture).StewardsOnly);
    }
}
