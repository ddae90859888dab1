using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Scheduling;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>A campaign's cards, with all that stands on them looked up.</summary>
internal sealed class ShowCampaign(
    CommsBotDbContext db, CampaignContents contents, KnownChannels channels, ReadAudiences readAudiences, ChatRoles roles, TimeProvider clock)
{
    private const int MostOffered = 50;

    /// <summary>What was not asked yet; when all was, the whole.</summary>
    public Task<AdaptiveCard> NextAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken) =>
        campaign.Target is null ? AimAsync(campaign, turn, null, cancellationToken) : OverviewAsync(campaign, turn, null, cancellationToken);

    public async Task<AdaptiveCard> OverviewAsync(Campaign campaign, TeamsTurn turn, string? notice, CancellationToken cancellationToken) =>
        CampaignOverviewCard.Create(
            await ViewAsync(campaign, turn, cancellationToken), await roles.RightsOfAsync(turn, cancellationToken), turn.Culture,
            Guid.CreateVersion7(clock.GetUtcNow()), notice);

    public async Task<CampaignView> ViewAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken) => new(
        await FaceAsync(campaign, turn, cancellationToken),
        campaign,
        await WhoAsync(campaign, turn, cancellationToken),
        await CoOwnersAsync(campaign, cancellationToken));

    public async Task<IReadOnlyList<NamedPerson>> CoOwnersAsync(Campaign campaign, CancellationToken cancellationToken) =>
        await db.Set<CoOwner>().Where(o => o.CampaignId == campaign.Id)
            .Join(db.Set<Person>(), o => o.PersonId, p => p.Id, (_, p) => p)
            .OrderBy(p => p.NameKey).ThenBy(p => p.Id)
            .Select(p => new NamedPerson(p.Id, p.Name))
            .ToListAsync(cancellationToken);

    public async Task<AdaptiveCard> AimAsync(Campaign campaign, TeamsTurn turn, string? problem, CancellationToken cancellationToken) =>
        CampaignFormCards.Aim(
            await FaceAsync(campaign, turn, cancellationToken), campaign, await ChoicesAsync(turn, cancellationToken), turn.Culture, problem);

    public async Task<AdaptiveCard> HowOftenAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken) =>
        CampaignWhenCards.HowOften(await FaceAsync(campaign, turn, cancellationToken), campaign.Id, turn.Culture);

    /// <param name="campaign">The draft.</param>
    /// <param name="turn">The owner's.</param>
    /// <param name="repeat">Not <see cref="CampaignRepeat.Now"/>.</param>
    /// <param name="filledIn">What was filled in just now; null takes what was saved, or tomorrow.</param>
    /// <param name="problem">What has to be put right, if anything.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<AdaptiveCard> DetailsAsync(
        Campaign campaign, TeamsTurn turn, CampaignRepeat repeat, Schedule? filledIn, string? problem, CancellationToken cancellationToken) =>
        CampaignWhenCards.Details(
            await FaceAsync(campaign, turn, cancellationToken), campaign.Id, repeat, filledIn ?? campaign.Schedule ?? Tomorrow(campaign), turn.Culture, problem);

    public async Task<AimChoices> ChoicesAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        var rights = await roles.RightsOfAsync(turn, cancellationToken);
        return new AimChoices(
            await readAudiences.NamesAsync(turn, rights, MostOffered, cancellationToken), await channels.ReadAsync(turn.TenantId, cancellationToken), rights);
    }

    /// <summary>Whom it is for, in words; null when nobody was chosen, or they are gone.</summary>
    public async Task<string?> WhoAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var texts = new CampaignTexts(turn.Culture);
        return campaign.Target switch
        {
            CampaignTarget.Everyone => texts.AimEveryone,
            CampaignTarget.Me => texts.AimMe,
            CampaignTarget.Audience => await db.Set<Audience>().Where(a => a.Id == campaign.AudienceId).Select(a => a.Name).SingleOrDefaultAsync(cancellationToken),
            CampaignTarget.Channel => await channels.NameAsync(campaign.ChannelId, cancellationToken),
            _ => null,
        };
    }

    public Task<CampaignFace> FaceAsync(Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken) =>
        contents.Of(campaign).ReadAsync(campaign, turn.Culture, cancellationToken);

    private Schedule Tomorrow(Campaign campaign) => new()
    {
        Repeats = new Once(),
        Start = WallClock.DateOf(clock.GetUtcNow(), campaign.Zone).AddDays(1),
        At = new TimeOnly(10, 0),
        ZoneId = campaign.TimeZone,
    };
}
