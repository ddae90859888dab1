using System.Globalization;
using CommsBot.Delivery;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>
/// Plans what is due of one prompt, then moves it on to its next time. Each step can be done again by whoever comes next, on any node: the sending
/// and the occurrence are unique by key, and only one moves the prompt on.
/// </summary>
internal sealed class PlanPrompt(
    CommsBotDbContext db, ReadPrompt readPrompt, NudgeOfPrompt nudgeOfPrompt, PlanDeliveries planDeliveries, PostPrompt postPrompt, TellOwner tellOwner,
    JobAlarm jobs, TimeProvider clock)
{
    public async Task RunAsync(PromptId id, CancellationToken cancellationToken)
    {
        var (missed, isSent) = (new List<DateTimeOffset>(), false);
        while (await FindDueAsync(id, cancellationToken) is { } prompt)
        {
            if (prompt is { Target: PromptTarget.Audience, AudienceId: null })
            {
                if (await MoveAsync(prompt, PromptState.Draft, null, cancellationToken))
                    await tellOwner.RunAsync(prompt, (texts, words) => texts.AudienceGone(words), cancellationToken);
                return;
            }

            var turn = Turn(prompt);
            if (turn.Verdict == CatchUpVerdict.Send)
                await SendAsync(prompt, turn, cancellationToken);
            isSent |= turn.Verdict == CatchUpVerdict.Send;

            var isMoved = await MoveAsync(prompt, turn.NextDue is null ? PromptState.Sent : PromptState.Scheduled, turn.NextDue, cancellationToken);
            if (isMoved && turn.Verdict != CatchUpVerdict.Send)
                missed.Add(turn.PlannedFor);
        }

        if (isSent)
            jobs.Wake(DeliveryFeature.SendJob);
        if (missed.Count > 0)
            await TellMissedAsync(id, missed, cancellationToken);
    }

    private Task<Prompt?> FindDueAsync(PromptId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Set<Prompt>().AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id && p.State == PromptState.Scheduled && p.NextDueAt <= now, cancellationToken);
    }

    private PromptTurn Turn(Prompt prompt)
    {
        var due = prompt.NextDueAt!.Value;
        if (prompt.Schedule is not { } schedule)
            return new PromptTurn(NudgeOfPrompt.KeyOfNow(prompt.Id), due, due, null, null, CatchUpVerdict.Send);

        var times = new Occurrences(schedule);
        var zone = Zones.Find(schedule.ZoneId)!;
        var current = times.After(due.AddTicks(-1)).First();
        var next = times.NextAfter(current.Due);
        var local = current.Date.ToDateTime(schedule.At);
        var plannedFor = times.DueFor(current.Date, zone);
        var verdict = CatchUp.Decide(
            schedule, plannedFor, next is null ? null : times.DueFor(next.Value.Date, zone), clock.GetUtcNow(), Hours.Office, zone);
        return new PromptTurn(
            local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), current.Due, plannedFor,
            schedule.Zone == ScheduleZone.Recipient ? local : null, next?.Due, verdict);
    }

    private async Task SendAsync(Prompt prompt, PromptTurn turn, CancellationToken cancellationToken)
    {
        var sending = await AddSendingAsync(prompt, turn, cancellationToken);
        if (prompt.Target == PromptTarget.Channel)
        {
            await postPrompt.RunAsync(prompt, sending, cancellationToken);
            return;
        }

        var plan = await nudgeOfPrompt.PlanAsync(prompt, sending.ExpiresAt, cancellationToken);
        await planDeliveries.RunAsync(plan with { Key = turn.Key, PlannedFor = turn.Due, RecipientLocalTime = turn.RecipientLocalTime }, cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task<PromptSending> AddSendingAsync(Prompt prompt, PromptTurn turn, CancellationToken cancellationToken)
    {
        var known = db.Set<PromptSending>().AsNoTracking().Where(s => s.PromptId == prompt.Id && s.Key == turn.Key);
        if (await known.SingleOrDefaultAsync(cancellationToken) is { } earlier)
            return earlier;

        var sending = PromptSending.Of(prompt, turn.Key, await readPrompt.NextInSeriesAsync(prompt, cancellationToken), turn.PlannedFor, clock);
        db.Add(sending);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return sending;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return await known.SingleAsync(cancellationToken);
        }
    }

    /// <returns>Whether it was this call that moved it.</returns>
    private async Task<bool> MoveAsync(Prompt prompt, PromptState state, DateTimeOffset? nextDue, CancellationToken cancellationToken) =>
        await db.Set<Prompt>()
            .Where(p => p.Id == prompt.Id && p.State == PromptState.Scheduled && p.NextDueAt == prompt.NextDueAt)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.State, state).SetProperty(x => x.NextDueAt, nextDue), cancellationToken) == 1;

    private async Task TellMissedAsync(PromptId id, List<DateTimeOffset> missed, CancellationToken cancellationToken)
    {
        var prompt = await db.Set<Prompt>().AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
        var zone = Zones.Find(prompt.TimeZone) ?? TimeZoneInfo.Utc;
        await tellOwner.RunAsync(
            prompt,
            (texts, words) => texts.Missed(
                words, string.Join("; ", missed.Select(m => TimeZoneInfo.ConvertTime(m, zone).ToString(texts.TimeFormat, texts.Culture)))),
            cancellationToken);
    }

    /// <param name="Due">When the first person anywhere is due.</param>
    /// <param name="PlannedFor">The same on the owner's clock.</param>
    private sealed record PromptTurn(
        string Key, DateTimeOffset Due, DateTimeOffset PlannedFor, DateTime? RecipientLocalTime, DateTimeOffset? NextDue, CatchUpVerdict Verdict);
}
