using CommsBot.Access;
using CommsBot.Audiences;
using CommsBot.Scheduling;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>Lets a draft go: at once, or when its time comes. Only the first tap does anything.</summary>
internal sealed class ReleasePrompt(CommsBotDbContext db, PlanPrompt planPrompt, ChatRoles roles, TimeProvider clock)
{
    /// <returns>What is still missing; null when nothing is.</returns>
    public PromptProblem? FindProblem(Prompt prompt) =>
        prompt.Target is null or PromptTarget.Audience && prompt.AudienceId is null ? PromptProblem.NoTarget
        : FirstDue(prompt) is null ? PromptProblem.TimePassed
        : null;

    /// <summary>Also whether they may: sending to many is for comms managers, trying it on oneself and posting in one's own channel for everybody.</summary>
    public async Task<PromptProblem?> FindProblemAsync(Prompt prompt, TeamsTurn turn, CancellationToken cancellationToken) =>
        prompt.Target is PromptTarget.Everyone or PromptTarget.Audience
        && !(await roles.RolesOfAsync(turn, cancellationToken)).HasFlag(Role.CommsManager)
            ? PromptProblem.ForManagersOnly
            : FindProblem(prompt);

    /// <returns>Whether this call released it.</returns>
    public async Task<bool> RunAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        if (prompt.State != PromptState.Draft || FindProblem(prompt) is not null || FirstDue(prompt) is not { } due)
            return false;

        var released = await db.Set<Prompt>()
            .Where(p => p.Id == prompt.Id && p.State == PromptState.Draft)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.State, PromptState.Scheduled).SetProperty(x => x.NextDueAt, due), cancellationToken);
        if (released == 1)
            await planPrompt.RunAsync(prompt.Id, cancellationToken);
        return released == 1;
    }

    /// <summary>The first time that is still to come on the owner's clock, in whoever's zone it is sent.</summary>
    public DateTimeOffset? FirstDue(Prompt prompt)
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
