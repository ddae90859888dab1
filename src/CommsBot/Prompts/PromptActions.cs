using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary>Taps of those who got a prompt. What a card sends is not trusted: an answer counts only from somebody who was sent this prompt.</summary>
internal sealed class PromptActions(AnswerPrompt answerPrompt, ShareAnswer shareAnswer, ReadPrompt readPrompt, People people)
{
    public async Task<CardActionAnswer> AnswerAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var texts = new PromptTexts(request.Turn.Culture);
        if (request.Text(PromptCards.Sending) is "preview")
            return new CardActionAnswer.Say(texts.PreviewOnly);

        var me = await people.GetSenderAsync(request.Turn, cancellationToken);
        if (await ViewAsync(request, me, cancellationToken) is not { SendingId: { } sendingId } view)
            return new CardActionAnswer.Say(texts.Gone);

        var text = request.Text(PromptCards.Answer)?.Trim() ?? "";
        if (text is "")
            return new CardActionAnswer.Say(texts.AnswerError(PromptAnswer.MaxLength));
        if (text.Length > PromptAnswer.MaxLength)
            return new CardActionAnswer.Say(texts.AnswerTooLong(PromptAnswer.MaxLength));

        var share = ShareOf(request, view);
        if (!await answerPrompt.RunAsync(sendingId, me, text, share, cancellationToken))
            return new CardActionAnswer.Show(PromptCards.Closed(view, request.Turn.Culture));

        var outcome = await shareAnswer.RunAsync(sendingId, me, cancellationToken);
        var channel = view.AnswersChannel ?? "";
        return new CardActionAnswer.Show(PromptCards.Answered(
            view with { Mine = new MyPromptAnswer(text, share) },
            request.Turn.Culture,
            outcome switch
            {
                ShareOutcome.Refused => texts.ShareRefused(channel),
                ShareOutcome.Unknown => texts.ShareUnknown(channel),
                _ => null,
            }));
    }

    public Task<CardActionAnswer> ChangeAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ShowAsync(request, view => view.IsClosed ? PromptCards.Closed(view, request.Turn.Culture) : PromptCards.Changing(view, request.Turn.Culture), cancellationToken);

    public Task<CardActionAnswer> ShowAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ShowAsync(request, view => PromptCards.For(view, request.Turn.Culture), cancellationToken);

    private async Task<CardActionAnswer> ShowAsync(
        CardActionRequest request, Func<PromptView, AdaptiveCards.AdaptiveCard> card, CancellationToken cancellationToken) =>
        await ViewAsync(request, await people.GetSenderAsync(request.Turn, cancellationToken), cancellationToken) is { } view
            ? new CardActionAnswer.Show(card(view))
            : new CardActionAnswer.Say(new PromptTexts(request.Turn.Culture).Gone);

    private async Task<PromptView?> ViewAsync(CardActionRequest request, PersonId me, CancellationToken cancellationToken) =>
        ITypedId<PromptSendingId>.TryParse(request.Text(PromptCards.Sending)) is { } id
            ? await readPrompt.ForRecipientAsync(id, me, request.Turn.Culture, cancellationToken)
            : null;

    /// <summary>Nothing is shared by mistake: whatever is not one of the offered choices is private.</summary>
    private static AnswerShare ShareOf(CardActionRequest request, PromptView view) =>
        view.AnswersChannel is null
            ? AnswerShare.Nobody
            : request.Text(PromptCards.Share) switch
            {
                nameof(AnswerShare.WithName) => AnswerShare.WithName,
                nameof(AnswerShare.WithoutName) => AnswerShare.WithoutName,
                _ => AnswerShare.Nobody,
            };
}
