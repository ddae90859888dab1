using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>Gives a colleague all that the owner can do with a campaign, and takes it back.</summary>
internal sealed class ShareCampaign(CommsBotDbContext db, CampaignAudit audit, People people)
{
    private const int MostCandidates = 6;

    /// <summary>By address, or by name as typed names are matched everywhere; nobody who left, and not the owner.</summary>
    public async Task<IReadOnlyList<NamedPerson>> FindAsync(Campaign campaign, string text, CancellationToken cancellationToken)
    {
        var found = text.Contains('@', StringComparison.Ordinal)
            ? await ByAddressAsync(campaign.TenantId, text.ToLowerInvariant(), cancellationToken)
            : await people.MatchAsync(campaign.TenantId, text, MostCandidates, cancellationToken);
        return [.. found.Where(p => p.LeftAt is null && p.Id != campaign.OwnerId).Select(p => new NamedPerson(p.Id, p.Name))];
    }

    public async Task<NamedPerson?> FindAsync(Campaign campaign, PersonId id, CancellationToken cancellationToken) =>
        await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.TenantId == campaign.TenantId, cancellationToken)
            is { LeftAt: null } person && person.Id != campaign.OwnerId
            ? new NamedPerson(person.Id, person.Name)
            : null;

    /// <summary>Adding somebody twice is adding them once.</summary>
    public async Task AddAsync(Campaign campaign, NamedPerson colleague, TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (await CoOwners(campaign, colleague).AnyAsync(cancellationToken))
            return;

        db.Add(new CoOwner(campaign.Id, colleague.Id));
        await audit.AddAsync(campaign, turn, AuditAction.CoOwnerAdded, colleague.Name, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
        }
    }

    public async Task RemoveAsync(Campaign campaign, NamedPerson colleague, TeamsTurn turn, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await CoOwners(campaign, colleague).ExecuteDeleteAsync(cancellationToken) == 0)
            return;

        await audit.AddAsync(campaign, turn, AuditAction.CoOwnerRemoved, colleague.Name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private IQueryable<CoOwner> CoOwners(Campaign campaign, NamedPerson person) =>
        db.Set<CoOwner>().Where(o => o.CampaignId == campaign.Id && o.PersonId == person.Id);

#pragma warning disable CA1304, CA1311, CA1862 // The database folds the case; EF translates no other form.
    private Task<List<Person>> ByAddressAsync(string tenantId, string address, CancellationToken cancellationToken) => db.Set<Person>().AsNoTracking()
        .Where(p => p.TenantId == tenantId && (p.Mail!.ToLower() == address || p.UserPrincipalName!.ToLower() == address))
        .Take(MostCandidates)
        .ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
}
