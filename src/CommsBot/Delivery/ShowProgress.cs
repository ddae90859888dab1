using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>Puts an occurrence's report card into its owner's chat; from then on that card follows what happens.</summary>
internal sealed class ShowProgress(CommsBotDbContext db, ReadDeliveryReport readReport)
{
    public async Task RunAsync(OccurrenceId id, TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (await readReport.RunAsync(id, null, cancellationToken) is not { } report)
            return;

        var card = DeliveryReportCard.Create(report, turn.Culture, turn.TimeZone, finish: null);
        var shown = await turn.ShowAsync(new CardMessage(card, DeliveryReportCard.Notification(report, turn.Culture)), cancellationToken);
        await db.Set<Occurrence>().Where(o => o.Id == id).ExecuteUpdateAsync(
            o => o.SetProperty(x => x.ProgressConversationId, turn.ConversationId)
                .SetProperty(x => x.ProgressActivityId, shown.Id)
                .SetProperty(x => x.ProgressShown, report.Digest),
            cancellationToken);
    }
}
