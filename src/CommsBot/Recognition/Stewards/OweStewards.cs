using CommsBot.Audiences;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Stewards;

/// <summary>
/// Writes down who is to hear of something. Part of the transaction that decides it, whose condition lets only one through. Who has not read what they are
/// owed already is not owed it twice: the card will show how things stand by then.
/// </summary>
internal sealed partial class OweStewards(CommsBotDbContext db, TimeProvider clock, ILogger<OweStewards> logger)
{
    public async Task RunAsync(IReadOnlyCollection<Person> readers, StewardTopic topic, string about, CancellationToken cancellationToken)
    {
        if (readers.Count == 0)
        {
            Log.Nobody(logger, topic);
            return;
        }

        // Holds them until the end of the transaction: whoever claims one after that reads what it has changed.
        await Waiting(topic, about).ExecuteUpdateAsync(n => n.SetProperty(x => x.ClaimedAt, (DateTimeOffset?)null), cancellationToken);
        var waiting = await Waiting(topic, about).Select(n => n.PersonId).ToListAsync(cancellationToken);
        var last = await db.Set<StewardNotice>().Where(n => n.Topic == topic && n.About == about).MaxAsync(n => (int?)n.Round, cancellationToken);
        var now = clock.GetUtcNow();
        db.AddRange(readers.ExceptBy(waiting, r => r.Id)
            .Select(r => new StewardNotice { PersonId = r.Id, Topic = topic, About = about, Round = last + 1 ?? 0, OwedAt = now }));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    public Task<bool> IsWaitingAsync(StewardTopic topic, string about, CancellationToken cancellationToken) => Waiting(topic, about).AnyAsync(cancellationToken);

    private IQueryable<StewardNotice> Waiting(StewardTopic topic, string about) =>
        db.Set<StewardNotice>().Where(n => n.Topic == topic && n.About == about && n.ClaimedAt == null);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "There is nobody to tell of {Topic} in recognition: name comms managers in section Roles, and let them write to the bot once.")]
        public static partial void Nobody(ILogger logger, StewardTopic topic);
    }
}
