using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>Taps of owners and co-owners about who else works on a campaign.</summary>
internal sealed class ShareActions(OwnCampaigns ownCampaigns, ShareCampaign shareCampaign, ShowCampaign show)
{
    public Task<CardActionAnswer> OpenAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ownCampaigns.AnswerAsync(request, campaign => CardAsync(campaign, [], request.Turn, null, cancellationToken), cancellationToken);

    public Task<CardActionAnswer> AddAsync(CardActionRequest request, CancellationToken cancellationToken) => ownCampaigns.AnswerAsync(
        request,
        async campaign =>
        {
            var texts = new ShareTexts(request.Turn.Culture);
            var typed = request.Text(ShareCard.Who)?.Trim() ?? "";
            var found = await FindAsync(campaign, typed, request, cancellationToken);
            if (found is not [var colleague])
            {
                var notice = found.Count > 1 ? texts.ShareSeveral : typed is "" ? texts.ShareError : texts.ProblemNobodyFound(typed);
                return await CardAsync(campaign, found, request.Turn, notice, cancellationToken);
            }

            await shareCampaign.AddAsync(campaign, colleague, request.Turn, cancellationToken);
            return await CardAsync(campaign, [], request.Turn, texts.ShareDone(colleague.Name), cancellationToken);
        },
        cancellationToken);

    public Task<CardActionAnswer> RemoveAsync(CardActionRequest request, CancellationToken cancellationToken) => ownCampaigns.AnswerAsync(
        request,
        async campaign =>
        {
            if (await FindAsync(campaign, "", request, cancellationToken) is not [var colleague])
                return await CardAsync(campaign, [], request.Turn, null, cancellationToken);

            await shareCampaign.RemoveAsync(campaign, colleague, request.Turn, cancellationToken);
            return await CardAsync(campaign, [], request.Turn, new ShareTexts(request.Turn.Culture).ShareEnded(colleague.Name), cancellationToken);
        },
        cancellationToken);

    /// <summary>The one that was tapped on, or those whom the text fits.</summary>
    private async Task<IReadOnlyList<NamedPerson>> FindAsync(Campaign campaign, string typed, CardActionRequest request, CancellationToken cancellationToken)
    {
        if (ITypedId<PersonId>.TryParse(request.Text(ShareCard.Person)) is { } id)
            return await shareCampaign.FindAsync(campaign, id, cancellationToken) is { } chosen ? [chosen] : [];

        return typed is "" ? [] : await shareCampaign.FindAsync(campaign, typed, cancellationToken);
    }

    private async Task<AdaptiveCard> CardAsync(
        Campaign campaign, IReadOnlyList<NamedPerson> candidates, TeamsTurn turn, string? notice, CancellationToken cancellationToken) =>
        ShareCard.Create(await show.ViewAsync(campaign, turn, cancellationToken), candidates, turn.Culture, notice);
}
