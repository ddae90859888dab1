using CommsBot.AdaptiveCards;
using CommsBot.Delivery;
using CommsBot.Localization;
using CommsBot.Scheduling;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>What the owner sees before and while a prompt goes to many.</summary>
internal sealed class RehearsePrompt(
    CommsBotDbContext db, NudgeOfPrompt nudgeOfPrompt, Rehearsal rehearsal, ReleasePrompt releasePrompt, ReadPrompt readPrompt, ShowProgress showProgress)
{
    /// <returns>Null where there is nothing to rehearse: one's own chat, or a channel.</returns>
    public async Task<AdaptiveCard?> RunAsync(Prompt prompt, TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (prompt.Target is PromptTarget.Me or PromptTarget.Channel || releasePrompt.FirstDue(prompt) is not { } due)
            return null;

        var plan = await nudgeOfPrompt.PlanAsync(prompt, due.AddDays(prompt.OpenForDays), cancellationToken);
        var result = await rehearsal.RunAsync(plan with { PlannedFor = due, RecipientLocalTime = RecipientTime(prompt, due) }, cancellationToken);

        var notifications = new List<string>();
        foreach (var culture in LanguagesOf(prompt))
            notifications.Add(PromptCards.Message(await readPrompt.PreviewAsync(prompt, culture, cancellationToken), culture).Notification);
        return RehearsalCard.Create(prompt, result, notifications, turn.Culture, Zones.Find(prompt.TimeZone) ?? TimeZoneInfo.Utc);
    }

    /// <summary>Those that it has a text in.</summary>
    public static IEnumerable<System.Globalization.CultureInfo> LanguagesOf(Prompt prompt) =>
        prompt.IsSeries ? Languages.Supported : Languages.Supported.Where(l => prompt.Texts.Any(t => t.Language == l.Name));

    /// <summary>Once it is on its way at once: how far it is, on a card that follows.</summary>
    public async Task ShowProgressAsync(Prompt prompt, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var key = NudgeOfPrompt.KeyOfNow(prompt.Id);
        var occurrence = await db.Set<Delivery.Occurrence>()
            .Where(o => o.Kind == NudgeKind.Prompt && o.SubjectId == prompt.Id.Value && o.Key == key)
            .Select(o => (OccurrenceId?)o.Id)
            .SingleOrDefaultAsync(cancellationToken);
        if (occurrence is { } id && prompt.Target != PromptTarget.Me)
            await showProgress.RunAsync(id, turn, cancellationToken);
    }

    private static DateTime? RecipientTime(Prompt prompt, DateTimeOffset due) =>
        prompt.Schedule is { Zone: ScheduleZone.Recipient } schedule && new Occurrences(schedule).After(due.AddTicks(-1)).First() is var next
            ? next.Date.ToDateTime(schedule.At)
            : null;
}
