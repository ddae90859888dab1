using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>Finds campaigns for those alone whose they are, or with whom they were shared: what a card sends is not trusted.</summary>
internal sealed class OwnCampaigns(CommsBotDbContext db, People people)
{
    private const int MostListed = 10;

    /// <summary>Answers a tap on a campaign's card, or says that it is not theirs.</summary>
    public async Task<CardActionAnswer> AnswerAsync(
        CardActionRequest request, Func<Campaign, Task<AdaptiveCard>> run, CancellationToken cancellationToken) =>
        await FindAsync(request, cancellationToken) is { } campaign
            ? new CardActionAnswer.Show(await run(campaign))
            : new CardActionAnswer.Say(new CampaignTexts(request.Turn.Culture).NotYours);

    /// <summary>For a feature that knows its own subject.</summary>
    public async Task<Campaign?> FindAsync(NudgeKind kind, Guid subjectId, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var me = await people.GetSenderAsync(turn, cancellationToken);
        return await Of(me).SingleOrDefaultAsync(c => c.Kind == kind && c.SubjectId == subjectId, cancellationToken);
    }

    /// <summary>Those that were not cancelled, the newest first.</summary>
    public async Task<IReadOnlyList<Campaign>> ListAsync(NudgeKind kind, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var me = await people.GetSenderAsync(turn, cancellationToken);
        return await Of(me).AsNoTracking()
            .Where(c => c.Kind == kind && c.State != CampaignState.Cancelled)
            .OrderByDescending(c => c.CreatedAt)
            .Take(MostListed)
            .ToListAsync(cancellationToken);
    }

    public Task<Campaign> ReadAsync(CampaignId id, CancellationToken cancellationToken) =>
        db.Set<Campaign>().AsNoTracking().SingleAsync(c => c.Id == id, cancellationToken);

    private async Task<Campaign?> FindAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        if (CampaignForm.IdOf(request) is not { } id)
            return null;

        var me = await people.GetSenderAsync(request.Turn, cancellationToken);
        return await Of(me).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
    }

    private IQueryable<Campaign> Of(PersonId person) => db.CampaignsOf(person);
}
