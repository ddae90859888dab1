using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Localization;
using CommsBot.Scheduling;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Delivery;

/// <summary>Keeps the owners' report cards in step with what is delivered.</summary>
internal sealed partial class ProgressJob(
    CommsBotDbContext db, ReadDeliveryReport readReport, TeamsMessenger messenger, IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<ProgressJob> logger) : IJob
{
    // What has been quiet for so long is looked up by its owner, if at all.
    private static readonly TimeSpan Followed = TimeSpan.FromDays(14);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Followed;
        var shown = await db.Set<Occurrence>().AsNoTracking()
            .Where(o => o.ProgressActivityId != null && o.CreatedAt > since)
            .Where(o => o.State == OccurrenceState.Running || o.HasCorrections || !o.ProgressShown!.StartsWith(o.State + ":"))
            .Join(db.Set<Person>(), o => o.SenderId, p => (PersonId?)p.Id, (o, p) => new { Occurrence = o, Language = p.TypedLanguage ?? p.Locale, p.TimeZone })
            .ToListAsync(cancellationToken);

        foreach (var item in shown)
        {
            if (await readReport.RunAsync(item.Occurrence.Id, null, cancellationToken) is { } report && report.Digest != item.Occurrence.ProgressShown)
                await UpdateAsync(report, item.Language, Zones.Find(item.TimeZone) ?? TimeZoneInfo.Utc, cancellationToken);
        }
    }

    private async Task UpdateAsync(DeliveryReport report, string? language, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var culture = Languages.FromLocale(language);
        var occurrence = report.Occurrence;
        var rate = options.Value.CallsPerSecond * (1 - options.Value.ReservedForReplies);
        var finish = clock.GetUtcNow() + TimeSpan.FromSeconds(report.Left / rate);
        var card = DeliveryReportCard.Create(report, culture, zone, finish);
        try
        {
            await messenger.UpdateAsync(
                occurrence.ProgressConversationId!, occurrence.ProgressActivityId!,
                new CardMessage(card, DeliveryReportCard.Notification(report, culture)), cancellationToken);
        }
        catch (ConnectorException exception)
        {
            // The next look tries again while something changes; the report itself is safe.
            Log.NotShown(logger, exception);
        }

        await db.Set<Occurrence>().Where(o => o.Id == occurrence.Id)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.ProgressShown, report.Digest), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A report card could not be brought up to date.")]
        public static partial void NotShown(ILogger logger, Exception exception);
    }
}
