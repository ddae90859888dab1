using CommsBot.AdaptiveCards;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>Taps of second managers.</summary>
internal sealed class ReviewActions(ReviewCampaigns review, ShowCampaign show, CampaignContents contents)
{
    public Task<CardActionAnswer> ReviewAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(request, waiting => CardAsync(waiting, request.Turn, null, cancellationToken), cancellationToken);

    /// <summary>As those will see it who get it, in each language; the card stays.</summary>
    public Task<CardActionAnswer> LookAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        async waiting =>
        {
            foreach (var culture in (await show.FaceAsync(waiting.Campaign, request.Turn, cancellationToken)).Languages)
                await request.Turn.ShowAsync(await contents.Of(waiting.Campaign).PreviewAsync(waiting.Campaign, culture, cancellationToken), cancellationToken);
            return await CardAsync(waiting, request.Turn, null, cancellationToken);
        },
        cancellationToken);

    public Task<CardActionAnswer> LetGoAsync(CardActionRequest request, CancellationToken cancellationToken) => DecideAsync(
        request, waiting => review.LetGoAsync(waiting.Campaign, request.Turn, cancellationToken), new ReviewTexts(request.Turn.Culture).ReviewReleased, cancellationToken);

    public Task<CardActionAnswer> SendBackAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var reason = request.Text(ReviewCard.Reason)?.Trim() ?? "";
        reason = reason.Length <= ReviewCard.MaxReasonLength ? reason : reason[..ReviewCard.MaxReasonLength];
        return DecideAsync(
            request, waiting => review.SendBackAsync(waiting.Campaign, reason, request.Turn, cancellationToken), new ReviewTexts(request.Turn.Culture).ReviewSentBack,
            cancellationToken);
    }

    private Task<CardActionAnswer> DecideAsync(
        CardActionRequest request, Func<WaitingCampaign, Task<CampaignProblem?>> decide, string done, CancellationToken cancellationToken) => AnswerAsync(
        request,
        async waiting =>
        {
            // What they tapped on may be older than what there is: nobody decides about what they did not see.
            var problem = request.Number(ReviewCard.Revision) == waiting.Campaign.Revision ? await decide(waiting) : CampaignProblem.Changed;
            if (problem is { } wrong && await review.FindAsync(waiting.Campaign.Id, request.Turn, cancellationToken) is { } still)
                return await CardAsync(still, request.Turn, wrong.Sentence(new CampaignTexts(request.Turn.Culture)), cancellationToken);

            var sentence = problem is null ? done : new ReviewTexts(request.Turn.Culture).ReviewGone;
            return ReviewCard.Done(await show.FaceAsync(waiting.Campaign, request.Turn, cancellationToken), sentence, request.Turn.Culture);
        },
        cancellationToken);

    private async Task<AdaptiveCard> CardAsync(WaitingCampaign waiting, TeamsTurn turn, string? problem, CancellationToken cancellationToken) =>
        ReviewCard.Create(await show.ViewAsync(waiting.Campaign, turn, cancellationToken), waiting.OwnerName, turn.Culture, problem);

    private async Task<CardActionAnswer> AnswerAsync(
        CardActionRequest request, Func<WaitingCampaign, Task<AdaptiveCard>> run, CancellationToken cancellationToken) =>
        CampaignForm.IdOf(request) is { } id && await review.FindAsync(id, request.Turn, cancellationToken) is { } waiting
            ? new CardActionAnswer.Show(await run(waiting))
            : new CardActionAnswer.Say(new ReviewTexts(request.Turn.Culture).ReviewGone);
}
