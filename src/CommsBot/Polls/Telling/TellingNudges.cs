using System.Globalization;
using CommsBot.Delivery;
using CommsBot.Polls.Casting;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls.Telling;

/// <summary>What Delivery sends as "You said, we did": the same to everybody who was asked.</summary>
internal sealed class TellingNudges(CommsBotDbContext db, AskedWaves waves) : INudgeContent
{
    public NudgeKind Kind => NudgeKind.FollowUp;

    public async Task<CardMessage?> CreateAsync(Guid subjectId, OccurrenceId occurrenceId, CultureInfo culture, CancellationToken cancellationToken)
    {
        var pollId = new PollId(subjectId);
        var told = await db.Set<PollWave>()
            .Where(w => w.PollId == pollId && w.YouSaidJson != null && db.Set<Occurrence>().Any(o => o.Id == occurrenceId && o.Key == w.Key))
            .Select(w => new { w.Id, w.YouSaidJson })
            .SingleOrDefaultAsync(cancellationToken);
        if (told is null || await waves.FindAsync(told.Id, cancellationToken) is not { } wave)
            return null;

        var message = YouSaidCards.Message(PollJson.ReadYouSaid(told.YouSaidJson!), wave, culture);
        return message with { Card = message.Card with { Actions = NudgeFooter.Actions(culture, occurrenceId, Kind) } };
    }
}
