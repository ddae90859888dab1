using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Delivery;

/// <summary>Taps on the report card. Only those steer it whose nudge it is, or with whom it was shared.</summary>
internal sealed class DeliveryActions(SteerOccurrence steer, ReadDeliveryReport readReport, People people, AuditLog audit, CommsBotDbContext db)
{
    public async Task<CardActionAnswer> SteerAsync(string verb, CardActionRequest request, CancellationToken cancellationToken)
    {
        var culture = request.Turn.Culture;
        var sender = await people.GetSenderAsync(request.Turn, cancellationToken);
        if (ITypedId<OccurrenceId>.TryParse(request.Text(DeliveryReportCard.OccurrenceKey)) is not { } id
            || await readReport.RunAsync(id, sender, cancellationToken) is not { } before)
        {
            return new CardActionAnswer.Say(new DeliveryTexts(culture).NotYours);
        }

        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await ActAsync(verb, id, cancellationToken);
            if (ActionOf(verb) is { } action)
                audit.Add(await people.GetActorAsync(request.Turn, cancellationToken), action, before.Occurrence.AudienceName, before.Occurrence.Kind.ToString());
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        var report = await readReport.RunAsync(id, sender, cancellationToken);
        return new CardActionAnswer.Show(verb switch
        {
            DeliveryVerbs.AskRepair => DeliveryReportCard.AskRepair(report!, culture),
            DeliveryVerbs.AskRecall => DeliveryReportCard.AskRecall(report!, culture),
            _ => DeliveryReportCard.Create(report!, culture, request.Turn.TimeZone, finish: null),
        });
    }

    private static AuditAction? ActionOf(string verb) => verb switch
    {
        DeliveryVerbs.Cancel => AuditAction.Cancelled,
        DeliveryVerbs.Repair => AuditAction.Repaired,
        DeliveryVerbs.Recall => AuditAction.Recalled,
        _ => null,
    };

    private Task ActAsync(string verb, OccurrenceId id, CancellationToken cancellationToken) => verb switch
    {
        DeliveryVerbs.Pause => steer.PauseAsync(id, cancellationToken),
        DeliveryVerbs.Resume => steer.ResumeAsync(id, cancellationToken),
        DeliveryVerbs.Cancel => steer.CancelAsync(id, cancellationToken),
        DeliveryVerbs.Repair => steer.RepairAsync(id, cancellationToken),
        DeliveryVerbs.Recall => steer.RecallAsync(id, cancellationToken),
        _ => Task.CompletedTask,
    };
}
