using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Polls.Casting;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls.Reminding;

/// <summary>
/// Plans what reminds people of a poll they have not answered. Whom is decided when it is planned and looked at again before each is sent; the rows
/// appear in no report and go when the poll closes.
/// </summary>
internal sealed class RemindersJob(CommsBotDbContext db, AskedWaves waves, NonResponders nonResponders, PlanDeliveries plan, JobAlarm jobs, TimeProvider clock) : IJob
{
    public const string Id = "poll-reminders";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var open = await (
            from w in db.Set<PollWave>().AsNoTracking()
            where !w.IsSettled && w.ClosedAt == null && w.ClosesAt > now && w.PlaceId == null
            join p in db.Set<Poll>() on w.PollId equals p.Id
            where p.Rules.Reminders > 0
            select new { w.Id, w.OpenedAt, ClosesAt = w.ClosesAt!.Value, p.Rules.Reminders }).ToListAsync(cancellationToken);
        foreach (var wave in open)
        {
            // Of several that passed while no node ran, only the newest.
            var passed = ReminderTimes.Of(wave.OpenedAt, wave.ClosesAt, wave.Reminders).Count(at => at <= now);
            if (passed > 0 && now < ReminderTimes.NoneAfter(wave.ClosesAt))
                await RemindAsync(wave.Id, passed, ReminderTimes.NoneAfter(wave.ClosesAt), cancellationToken);
        }
    }

    private async Task RemindAsync(PollWaveId id, int number, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var key = number.ToString(CultureInfo.InvariantCulture);
        if (await db.Set<Delivery.Occurrence>().AnyAsync(o => o.Kind == NudgeKind.Reminder && o.SubjectId == id.Value && o.Key == key, cancellationToken)
            || await waves.FindAsync(id, cancellationToken) is not { OccurrenceId: { } asked } wave)
        {
            return;
        }

        var poll = await db.Set<Delivery.Occurrence>().AsNoTracking().SingleAsync(o => o.Id == asked, cancellationToken);
        var reached = await db.Set<Delivery.Delivery>()
            .Where(d => d.OccurrenceId == asked && d.Round == 0 && (d.State == DeliveryState.Delivered || d.State == DeliveryState.DeliveredLate))
            .Select(d => d.PersonId)
            .ToListAsync(cancellationToken);
        var planned = await plan.RunForAsync(
            new NudgePlan
            {
                TenantId = wave.TenantId,
                Kind = NudgeKind.Reminder,
                SubjectId = id.Value,
                Key = key,
                // No sender: whose it is could read its report.
                SenderName = wave.OwnerName,
                AudienceName = poll.AudienceName,
                PlannedFor = clock.GetUtcNow(),
                ExpiresAt = expiresAt,
                TimeZone = poll.TimeZone,
            },
            await nonResponders.AmongAsync(wave, reached, cancellationToken),
            cancellationToken);
        db.ChangeTracker.Clear();
        if (planned is not null)
            jobs.Wake(DeliveryFeature.SendJob);
    }
}
