using System.Linq.Expressions;
using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Localization;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Stewards;

/// <summary>Tells one reader what they are owed, each at most once, in their hours, and as it stands by then.</summary>
internal sealed partial class TellStewards(
    CommsBotDbContext db, IEnumerable<IStewardMessage> messages, PersonalHours hours, TeamsMessenger messenger, TimeProvider clock, ILogger<TellStewards> logger)
{
    /// <param name="owed">What one reader is owed, the oldest first.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RunAsync(IReadOnlyList<StewardNotice> owed, CancellationToken cancellationToken)
    {
        var reader = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == owed[0].PersonId, cancellationToken);
        var (areHours, now) = (await hours.AreNowAsync(reader, cancellationToken), clock.GetUtcNow());
        foreach (var message in messages)
        {
            var due = owed.Where(n => n.Topic == message.Topic && (areHours || n.OwedAt + message.MayWait <= now)).ToList();
            foreach (var card in message.IsGathered && due.Count > 0 ? [due] : due.Select(n => (List<StewardNotice>)[n]))
                await TellAsync(reader, message, card, cancellationToken);
        }
    }

    private async Task TellAsync(Person reader, IStewardMessage message, List<StewardNotice> owed, CancellationToken cancellationToken)
    {
        var claimed = await ClaimAsync(owed, cancellationToken);
        if (claimed.Count == 0)
            return;

        var outcome = await SendAsync(reader, message, [.. claimed.Select(n => n.About)], cancellationToken);
        foreach (var notice in claimed)
        {
            await db.Set<StewardNotice>().Where(Is(notice)).ExecuteUpdateAsync(n => n.SetProperty(x => x.Outcome, outcome), cancellationToken);
            var round = db.Set<StewardNotice>().Where(n => n.Topic == notice.Topic && n.About == notice.About && n.Round == notice.Round);
            if (outcome == StewardNoticeOutcome.Failed && await round.AllAsync(n => n.Outcome == StewardNoticeOutcome.Failed, cancellationToken))
                Log.NobodyTold(logger, notice.Topic);
        }
    }

    /// <summary>All of one card at once: of two nodes one gets them, and not each a few.</summary>
    private async Task<List<StewardNotice>> ClaimAsync(List<StewardNotice> owed, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        List<StewardNotice> claimed = [];
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var notice in owed)
        {
            if (await db.Set<StewardNotice>().Where(Is(notice)).Where(n => n.ClaimedAt == null)
                    .ExecuteUpdateAsync(n => n.SetProperty(x => x.ClaimedAt, now), cancellationToken) == 1)
                claimed.Add(notice);
        }

        await transaction.CommitAsync(cancellationToken);
        return claimed;
    }

    private async Task<StewardNoticeOutcome?> SendAsync(Person reader, IStewardMessage message, IReadOnlyList<string> about, CancellationToken cancellationToken)
    {
        var culture = Languages.FromLocale(await hours.LanguageOfAsync(reader, cancellationToken));
        if (await message.WriteAsync(about, culture, cancellationToken) is not { } card)
            return StewardNoticeOutcome.Settled;

        try
        {
            return reader.LeftAt is null && await messenger.SendToPersonAsync(reader.TenantId, reader.Address, card, cancellationToken)
                ? StewardNoticeOutcome.Sent
                : StewardNoticeOutcome.Failed;
        }
        catch (ConnectorException exception)
        {
            Log.NotTold(logger, exception, message.Topic);
            return exception.IsUnconfirmed ? null : StewardNoticeOutcome.Failed;
        }
    }

    private static Expression<Func<StewardNotice, bool>> Is(StewardNotice notice) =>
        n => n.PersonId == notice.PersonId && n.Topic == notice.Topic && n.About == notice.About && n.Round == notice.Round;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A manager could not be told of {Topic} in recognition.")]
        public static partial void NotTold(ILogger logger, Exception exception, StewardTopic topic);

        [LoggerMessage(LogLevel.Error, "Nobody could be told of {Topic} in recognition: let those whom section Roles names write to the bot once.")]
        public static partial void NobodyTold(ILogger logger, StewardTopic topic);
    }
}
