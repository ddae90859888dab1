using CommsBot.Delivery;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>What its owner does with a prompt that is on its way or has arrived.</summary>
internal sealed class SteerPrompt(CommsBotDbContext db, SteerOccurrence steerOccurrence, JobAlarm jobs)
{
    /// <summary>Who has it, has it, and can answer no more; nobody else gets it.</summary>
    public async Task CancelAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        prompt.Cancel();
        await db.SaveChangesAsync(cancellationToken);
        foreach (var id in await SentAsync(prompt, cancellationToken))
            await steerOccurrence.CancelAsync(id, cancellationToken);
    }

    /// <summary>Every copy that was delivered follows the new text.</summary>
    public async Task CorrectAsync(Prompt prompt, PromptWording wording, CancellationToken cancellationToken)
    {
        prompt.Correct(wording);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var id in await SentAsync(prompt, cancellationToken))
            await steerOccurrence.CorrectAsync(id, cancellationToken);
        jobs.Wake(DeliveryFeature.SendJob);
    }

    private Task<List<OccurrenceId>> SentAsync(Prompt prompt, CancellationToken cancellationToken) =>
        db.Set<Delivery.Occurrence>()
            .Where(o => o.Kind == NudgeKind.Prompt && o.SubjectId == prompt.Id.Value)
            .Select(o => o.Id)
            .ToListAsync(cancellationToken);
}
