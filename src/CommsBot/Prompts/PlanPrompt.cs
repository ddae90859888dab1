using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Localization;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>
/// Plans what is due of one prompt, then moves it on to its next time. Each step can be done again by whoever comes next, on any node: the sending
/// and the occurrence are unique by key, and only one moves the prompt on.
/// </summary>
internal sealed class PlanPrompt(
    CommsBotDbContext db, ReadPrompt readPrompt, PlanDeliveries planDeliveries, PostPrompt postPrompt, TellOwner tellOwner, TimeProvider clock)
{
    public async Task RunAsync(PromptId id, CancellationToken cancellationToken)
    {
        var missed = new List<DateTimeOffset>();
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

            var isMoved = await MoveAsync(prompt, turn.NextDue is null ? PromptState.Sent : PromptState.Scheduled, turn.NextDue, cancellationToken);
            if (isMoved && turn.Verdict != CatchUpVerdict.Send)
                missed.Add(turn.PlannedFor);
        }

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
            return new PromptTurn($"now:{prompt.Id}", due, due, null, null, CatchUpVerdict.Send);

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

        var owner = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == prompt.OwnerId, cancellationToken);
        var (audienceId, audienceName) = await AudienceAsync(prompt, owner, cancellationToken);
        await planDeliveries.RunAsync(
            new NudgePlan
            {
                TenantId = prompt.TenantId,
                Kind = NudgeKind.Prompt,
                SubjectId = prompt.Id.Value,
                Key = turn.Key,
                SenderId = owner.Id,
                SenderName = owner.Name,
                AudienceId = audienceId,
                AudienceName = audienceName,
                PlannedFor = turn.Due,
                RecipientLocalTime = turn.RecipientLocalTime,
                ExpiresAt = sending.ExpiresAt,
                TimeZone = prompt.TimeZone,
                // Who tries a prompt on themselves is not disturbed by it.
                IsUrgent = prompt.Target == PromptTarget.Me,
            },
            cancellationToken);
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

    private async Task<(AudienceId? Id, string Name)> AudienceAsync(Prompt prompt, Person owner, CancellationToken cancellationToken)
    {
        var texts = new PromptTexts(Languages.FromLocale(owner.Language));
        return prompt.Target switch
        {
            PromptTarget.Everyone => (null, texts.AimEveryone),
            PromptTarget.Me => (await AudienceOfOneAsync(owner, cancellationToken), texts.AimMe),
            PromptTarget.Audience => (
                prompt.AudienceId ?? throw new InvalidOperationException("A prompt without its audience would go to everyone."),
                await db.Set<Audience>().Where(a => a.Id == prompt.AudienceId).Select(a => a.Name).SingleAsync(cancellationToken)),
            _ => throw new InvalidOperationException($"Delivery does not send to {prompt.Target}."),
        };
    }

    private async Task<AudienceId> AudienceOfOneAsync(Person owner, CancellationToken cancellationToken)
    {
        var source = owner.Id.ToString();
        var known = db.Set<Audience>().Where(a => a.TenantId == owner.TenantId && a.Kind == AudienceKind.Person && a.SourceId == source).Select(a => (AudienceId?)a.Id);
        if (await known.FirstOrDefaultAsync(cancellationToken) is { } id)
            return id;

        // Two colleagues may have one name.
        var audience = Audience.Create(owner.TenantId, $"{owner.Name} · {source[^8..]}", AudienceKind.Person, source, owner.Id, clock);
        db.Add(audience);
        db.Add(new AudienceMember(audience.Id, owner.Id));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return audience.Id;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return (await known.FirstAsync(cancellationToken))!.Value;
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
