using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Delivery;

/// <summary>Taps on the report card. Only whose nudge it is steers it.</summary>
internal sealed class DeliveryActions(SteerOccurrence steer, ReadDeliveryReport readReport, People people)
{
    public async Task<CardActionAnswer> SteerAsync(string verb, CardActionRequest request, CancellationToken cancellationToken)
    {
        var culture = request.Turn.Culture;
        var sender = await people.GetSenderAsync(request.Turn, cancellationToken);
        if (ITypedId<OccurrenceId>.TryParse(request.Text(DeliveryReportCard.OccurrenceKey)) is not { } id
            || await readReport.RunAsync(id, sender, cancellationToken) is null)
        {
            return new CardActionAnswer.Say(new DeliveryTexts(culture).NotYours);
        }

        await ActAsync(verb, id, cancellationToken);
        var report = await readReport.RunAsync(id, sender, cancellationToken);
        return new CardActionAnswer.Show(verb switch
        {
            DeliveryVerbs.AskRepair => DeliveryReportCard.AskRepair(report!, culture),
            DeliveryVerbs.AskRecall => DeliveryReportCard.AskRecall(report!, culture),
            _ => DeliveryReportCard.Create(report!, culture, request.Turn.TimeZone, finish: null),
        });
    }

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
