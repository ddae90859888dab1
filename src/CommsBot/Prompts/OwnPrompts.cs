using CommsBot.AdaptiveCards;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>Finds the prompt that a tap is about, for those alone whose it is, and saves what they change.</summary>
internal sealed class OwnPrompts(CommsBotDbContext db, OwnCampaigns ownCampaigns, ChangeCampaign changeCampaign, ShowCampaign show)
{
    public async Task<(Prompt Prompt, Campaign Campaign)?> FindAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ITypedId<PromptId>.TryParse(request.Text(PromptForm.Id)) is { } id
        && await ownCampaigns.FindAsync(NudgeKind.Prompt, id.Value, request.Turn, cancellationToken) is { } campaign
            ? (await db.Set<Prompt>().SingleAsync(p => p.Id == id, cancellationToken), campaign)
            : null;

    public Task<Campaign> CampaignOfAsync(Prompt prompt, CancellationToken cancellationToken) =>
        db.CampaignOf(prompt).AsNoTracking().SingleAsync(cancellationToken);

    /// <param name="request">The tap.</param>
    /// <param name="change">Changes the prompt, or gives the card that asks again.</param>
    /// <param name="next">The card that follows a change.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<CardActionAnswer> ChangeAsync(
        CardActionRequest request, Func<Prompt, Campaign, Task<AdaptiveCard?>> change, Func<Prompt, Campaign, Task<AdaptiveCard>> next,
        CancellationToken cancellationToken)
    {
        var texts = new CampaignTexts(request.Turn.Culture);
        if (await FindAsync(request, cancellationToken) is not var (prompt, campaign))
            return new CardActionAnswer.Say(texts.NotYours);
        if (campaign.CanChange && await change(prompt, campaign) is { } card)
            return new CardActionAnswer.Show(card);

        var isChanged = campaign.CanChange && await changeCampaign.RunAsync(campaign, cancellationToken);
        var now = await ownCampaigns.ReadAsync(campaign.Id, cancellationToken);
        return new CardActionAnswer.Show(
            isChanged ? await next(prompt, now) : await show.OverviewAsync(now, request.Turn, texts.CannotChange, cancellationToken));
    }
}
