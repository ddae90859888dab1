using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

internal static class PromptCampaign
{
    public static IQueryable<Campaign> CampaignOf(this CommsBotDbContext db, Prompt prompt) =>
        db.Set<Campaign>().Where(c => c.Kind == NudgeKind.Prompt && c.SubjectId == prompt.Id.Value);
}
