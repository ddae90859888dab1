using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Localization;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Afterwards;

/// <summary>Tells one person of a post, at most once, in their hours, and invites them to pass it on.</summary>
internal sealed partial class TellOfPost(
    CommsBotDbContext db, Readiness readiness, PersonalHours hours, TeamsMessenger messenger, TimeProvider clock, ILogger<TellOfPost> logger)
{
    public async Task RunAsync(ShoutOutNotice notice, CancellationToken cancellationToken)
    {
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == notice.PersonId, cancellationToken);
        if (!await hours.AreNowAsync(person, cancellationToken))
            return;

        DateTimeOffset? now = clock.GetUtcNow();
        var claimed = await db.Set<ShoutOutNotice>().Where(n => n.ShoutOutId == notice.ShoutOutId && n.PersonId == notice.PersonId && n.ClaimedAt == null)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.ClaimedAt, now), cancellationToken);
        if (claimed == 0 || person.LeftAt is not null)
            return;

        var view = await ReadAsync(notice, cancellationToken);
        // Taken out of the post, or not to be named any more, before they could be told.
        if (view is { Received.Count: 0, Thanked.Count: 0 })
            return;

        var texts = new ShoutOutTexts(Languages.FromLocale(await hours.LanguageOfAsync(person, cancellationToken)));
        try
        {
            await messenger.SendToPersonAsync(
                person.TenantId, person.Address, new CardMessage(PostedNoticeCard.Create(view, texts), PostedNoticeCard.TitleOf(view, texts)), cancellationToken);
        }
        catch (ConnectorException exception)
        {
            Log.NotTold(logger, exception);
        }
    }

    private async Task<PostedNoticeView> ReadAsync(ShoutOutNotice notice, CancellationToken cancellationToken)
    {
        var me = notice.PersonId;
        var webUrl = await db.Set<ShoutOut>().Where(s => s.Id == notice.ShoutOutId).Select(s => s.WebUrl).SingleAsync(cancellationToken);
        var mine = await db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees)
            .Where(n => n.ShoutOutId == notice.ShoutOutId && n.State == NominationState.Approved && (n.NominatorId == me || n.Nominees.Any(p => p.PersonId == me)))
            .OrderBy(n => n.MadeAt).ToListAsync(cancellationToken);
        var ids = mine.SelectMany(n => n.Nominees.Select(p => p.PersonId).Append(n.NominatorId)).ToHashSet();
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return new PostedNoticeView(
            [.. mine.Where(n => n.Nominees.Any(p => p.PersonId == me && readiness.MayBeNamed(p))).Select(n => new ReceivedThanks(n.Value, n.Reason, names[n.NominatorId]))],
            [
                .. mine.Where(n => n.NominatorId == me)
                    .SelectMany(n => n.TeamName is { } team ? [team] : n.Nominees.Where(readiness.MayBeNamed).OrderBy(p => p.Place).Select(p => names[p.PersonId]))
                    .Distinct(),
            ],
            webUrl)
        {
            Post = notice.ShoutOutId,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Somebody could not be told that they, or their thanks, are in a shout-out.")]
        public static partial void NotTold(ILogger logger, Exception exception);
    }
}
