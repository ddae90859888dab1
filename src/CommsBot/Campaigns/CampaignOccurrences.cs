using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

internal static class CampaignOccurrences
{
    /// <summary>What Delivery has sent of a campaign, or is sending.</summary>
    public static IQueryable<Delivery.Occurrence> OccurrencesOf(this CommsBotDbContext db, Campaign campaign) =>
        db.Set<Delivery.Occurrence>().Where(o => o.Kind == campaign.Kind && o.SubjectId == campaign.SubjectId);
}
