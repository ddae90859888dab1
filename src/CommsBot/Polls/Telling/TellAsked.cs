using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Delivery;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using CommsBot.Scheduling;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls.Telling;

/// <summary>
/// Sends "You said, we did" once to exactly those who were asked in a wave, whether they answered or not, and corrects it on every copy. Text, audit entry and
/// occurrence are written in one transaction that begins where no text is: of two owners at once one sends.
/// </summary>
internal sealed class TellAsked(CommsBotDbContext db, PlanDeliveries plan, SteerOccurrence steer, AuditLog audit, People people, JobAlarm jobs, TimeProvider clock)
{
    /// <summary>Whoever has had enough this week gets it in the next.</summary>
    private static readonly TimeSpan SentFor = TimeSpan.FromDays(14);

    /// <returns>The sending; null when it was told before.</returns>
    public async Task<OccurrenceId?> SendAsync(AskedWave wave, OccurrenceId asked, YouSaid youSaid, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var poll = await db.Set<Delivery.Occurrence>().AsNoTracking().SingleAsync(o => o.Id == asked, cancellationToken);
        var recipients = await db.AskedIn(asked).OrderBy(d => d.PersonId).Select(d => d.PersonId).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var sent = await plan.RunForAsync(
            new NudgePlan
            {
                TenantId = wave.TenantId,
                Kind = NudgeKind.FollowUp,
                SubjectId = wave.PollId.Value,
                Key = poll.Key,
                SenderId = wave.OwnerId,
                SenderName = wave.OwnerName,
                AudienceId = poll.AudienceId,
                AudienceName = poll.AudienceName,
                PlannedFor = now,
                ExpiresAt = now + SentFor,
                TimeZone = poll.TimeZone,
            },
            recipients,
            () => WriteAsync(wave, null, youSaid, AuditAction.FollowedUp, turn, cancellationToken),
            cancellationToken);
        db.ChangeTracker.Clear();
        if (sent is not null)
            jobs.Wake(DeliveryFeature.SendJob);
        return sent?.Id;
    }

    /// <summary>Every delivered copy follows.</summary>
    /// <returns>False when it was taken back, or other words have come in between.</returns>
    public async Task<bool> CorrectAsync(AskedWave wave, YouSaid before, YouSaid after, TeamsTurn turn, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(wave, cancellationToken) is not { IsRecalled: false } sent
            || !await WriteAsync(wave, PollJson.WriteYouSaid(before), after, AuditAction.Corrected, turn, cancellationToken))
        {
            return false;
        }

        await db.SaveChangesAsync(cancellationToken);
        await steer.CorrectAsync(sent.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        jobs.Wake(DeliveryFeature.SendJob);
        return true;
    }

    /// <summary>The sending, if there is one.</summary>
    public Task<Delivery.Occurrence?> FindAsync(AskedWave wave, CancellationToken cancellationToken) => (
        from o in db.Set<Delivery.Occurrence>().AsNoTracking()
        where o.Kind == NudgeKind.FollowUp && o.SubjectId == wave.PollId.Value
        join w in db.Set<PollWave>() on o.Key equals w.Key
        where w.Id == wave.Id
        select o).SingleOrDefaultAsync(cancellationToken);

    /// <returns>False when there stands something else by now.</returns>
    private async Task<bool> WriteAsync(AskedWave wave, string? before, YouSaid after, AuditAction action, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var json = PollJson.WriteYouSaid(after);
        if (await db.Set<PollWave>().Where(w => w.Id == wave.Id && w.ResultsJson != null && w.YouSaidJson == before)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.YouSaidJson, json), cancellationToken) == 0)
        {
            return false;
        }

        var words = new QuestionWords(turn.Culture, wave.DefaultLanguage);
        audit.Add(await people.GetActorAsync(turn, cancellationToken), action, $"{new PollTexts(turn.Culture).Kind}: {words.Say(wave.Words)}");
        return true;
    }
}
