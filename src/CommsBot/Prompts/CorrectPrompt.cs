using CommsBot.Auditing;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Scheduling;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>Puts the text of a prompt right that was sent: every copy that was delivered follows.</summary>
internal sealed class CorrectPrompt(CommsBotDbContext db, SteerOccurrence steerOccurrence, CampaignAudit audit, JobAlarm jobs)
{
    public async Task RunAsync(Prompt prompt, Campaign campaign, PromptWording wording, TeamsTurn turn, CancellationToken cancellationToken)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            prompt.Write(wording);
            foreach (var sending in await db.Set<PromptSending>().Where(s => s.PromptId == prompt.Id).ToListAsync(cancellationToken))
                sending.Correct(prompt.Content);
            await audit.AddAsync(campaign, turn, AuditAction.Corrected, "", cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            foreach (var id in await db.OccurrencesOf(campaign).Select(o => o.Id).ToListAsync(cancellationToken))
                await steerOccurrence.CorrectAsync(id, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        jobs.Wake(DeliveryFeature.SendJob);
    }
}
