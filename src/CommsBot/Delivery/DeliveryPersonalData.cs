using System.Text.Json.Nodes;
using CommsBot.Audiences;
using CommsBot.Privacy;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>What somebody was sent is still counted, without a name or a chat; what they sent is without their name; what they were to be sent is not.</summary>
internal sealed class DeliveryPersonalData(CommsBotDbContext db) : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        PersonalTable.Of<Delivery>(
            [nameof(Delivery.ConversationId), nameof(Delivery.ActivityId), nameof(Delivery.ClaimedBy)],
            KeptColumns.Nameless(nameof(Delivery.PersonId)),
            KeptColumns.NoPerson(nameof(Delivery.TenantId))),
        PersonalTable.Of<Occurrence>(
            [nameof(Occurrence.SenderName), nameof(Occurrence.AudienceName), nameof(Occurrence.ProgressConversationId), nameof(Occurrence.ProgressActivityId), nameof(Occurrence.ProgressShown)],
            KeptColumns.Nameless(nameof(Occurrence.SenderId)),
            KeptColumns.NoPerson(nameof(Occurrence.TenantId), nameof(Occurrence.SubjectId), nameof(Occurrence.Key), nameof(Occurrence.TimeZone))),
        PersonalTable.Of<SenderLease>([], KeptColumns.NoPerson(nameof(SenderLease.TenantId), nameof(SenderLease.HolderId))),
    ];

    public async Task<bool> ForgetAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        var theirs = db.Set<Delivery>().Where(d => d.PersonId == id);
        // That somebody was reminded says that they had not answered.
        await theirs.Where(d => d.Kind == NudgeKind.Reminder && d.State != DeliveryState.Sending).ExecuteDeleteAsync(cancellationToken);
        await theirs.Where(d => d.State == DeliveryState.Waiting || d.State == DeliveryState.OnHold).ExecuteUpdateAsync(
            d => d.SetProperty(x => x.State, DeliveryState.Skipped).SetProperty(x => x.Reason, DeliveryReason.Left), cancellationToken);
        // What is on its way has its outcome, with the chat in it, within moments; a claim that a kill left gets one, too.
        await theirs.Where(d => d.State != DeliveryState.Sending && (d.ConversationId != null || d.ActivityId != null || d.ClaimedBy != null)).ExecuteUpdateAsync(
            d => d.SetProperty(x => x.ConversationId, (string?)null).SetProperty(x => x.ActivityId, (string?)null).SetProperty(x => x.ClaimedBy, (Guid?)null),
            cancellationToken);

        await db.Set<Occurrence>().Where(o => o.SenderId == id).ExecuteUpdateAsync(
            o => o.SetProperty(x => x.SenderName, DataSubject.Nameless)
                .SetProperty(x => x.ProgressConversationId, (string?)null).SetProperty(x => x.ProgressActivityId, (string?)null).SetProperty(x => x.ProgressShown, (string?)null),
            cancellationToken);
        if (subject.Name is not "")
        {
            await db.Set<Occurrence>().Where(o => o.TenantId == subject.TenantId && o.CreatedAt <= subject.At && o.AudienceName.Contains(subject.Name)).ExecuteUpdateAsync(
                o => o.SetProperty(x => x.AudienceName, x => x.AudienceName.Replace(subject.Name, DataSubject.Nameless)), cancellationToken);
        }

        return !await theirs.AnyAsync(d => d.State == DeliveryState.Sending, cancellationToken);
    }

    public async Task<IReadOnlyList<PersonalRecords>> ExportAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        var received = await db.Set<Delivery>().AsNoTracking().Where(d => d.PersonId == id)
            .Join(db.Set<Occurrence>(), d => d.OccurrenceId, o => o.Id, (d, o) => new { Delivery = d, o.SenderName, o.AudienceName })
            .OrderBy(d => d.Delivery.Id).ToListAsync(cancellationToken);
        var sent = await db.Set<Occurrence>().AsNoTracking().Where(o => o.SenderId == id).OrderBy(o => o.PlannedFor).ToListAsync(cancellationToken);
        return
        [
            PersonalRecords.Of("sentToYou", received, d => new JsonObject
            {
                ["kind"] = d.Delivery.Kind.ToString(), ["from"] = d.SenderName, ["audience"] = d.AudienceName, ["plannedFor"] = d.Delivery.PlannedFor,
                ["arrivedAt"] = d.Delivery.SentAt, ["outcome"] = d.Delivery.State.ToString(), ["because"] = d.Delivery.Reason.ToString(),
            }),
            PersonalRecords.Of("sentByYou", sent, o => new JsonObject
            {
                ["kind"] = o.Kind.ToString(), ["name"] = o.SenderName, ["audience"] = o.AudienceName, ["plannedFor"] = o.PlannedFor, ["urgent"] = o.IsUrgent,
            }),
        ];
    }
}
