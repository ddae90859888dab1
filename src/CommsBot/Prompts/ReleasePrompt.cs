using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>Lets a draft go: at once, or when its time comes. Only the first tap does anything.</summary>
internal sealed class ReleasePrompt(CommsBotDbContext db, PlanPrompt planPrompt, TimeProvider clock)
{
    /// <returns>What is still missing; null when it is released, now or before.</returns>
    public async Task<PromptProblem?> RunAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        if (prompt.State != PromptState.Draft)
            return null;
        if (prompt.Target is null or PromptTarget.Audience && prompt.AudienceId is null)
            return PromptProblem.NoTarget;
        if (FirstDue(prompt) is not { } due)
            return PromptProblem.TimePassed;

        await db.Set<Prompt>()
            .Where(p => p.Id == prompt.Id && p.State == PromptState.Draft)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.State, PromptState.Scheduled).SetProperty(x => x.NextDueAt, due), cancellationToken);
        await planPrompt.RunAsync(prompt.Id, cancellationToken);
        return null;
    }

    /// <summary>The first time that is still to come on the owner's clock, in whoever's zone it is sent.</summary>
    private DateTimeOffset? FirstDue(Prompt prompt)
    {
        var now = clock.GetUtcNow();
        if (prompt.Schedule is not { } schedule)
            return now;

        var times = new Occurrences(schedule);
        var zone = Zones.Find(schedule.ZoneId)!;
        return times.After(now.AddDays(-2))
            .Where(o => times.DueFor(o.Date, zone) > now)
            .Select(o => (DateTimeOffset?)o.Due)
            .FirstOrDefault();
    }
}
