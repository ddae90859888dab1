using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Storage;

namespace CommsBot.Campaigns;

/// <summary>A colleague who can do with a campaign all that its owner can.</summary>
internal sealed record CoOwner(CampaignId CampaignId, PersonId PersonId);

internal sealed record NamedPerson(PersonId Id, string Name);

internal static class CoOwnedCampaigns
{
    /// <summary>A person's own campaigns, and those shared with them.</summary>
    public static IQueryable<Campaign> CampaignsOf(this CommsBotDbContext db, PersonId person) =>
        db.Set<Campaign>().Where(c => c.OwnerId == person || db.Set<CoOwner>().Any(o => o.CampaignId == c.Id && o.PersonId == person));
}

/// <summary>Co-owners steer and read what is sent as the owner does.</summary>
internal sealed class SharedCampaigns(CommsBotDbContext db) : ISharedNudges
{
    public IQueryable<Guid> SubjectsOf(PersonId person) =>
        db.Set<CoOwner>().Where(o => o.PersonId == person).Join(db.Set<Campaign>(), o => o.CampaignId, c => c.Id, (_, c) => c.SubjectId);
}
