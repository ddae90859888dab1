using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Polls.Answering;
using CommsBot.Polls.Casting;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls.Reminding;

/// <summary>What Delivery sends as a reminder: the open question once more, to those who have not answered by then.</summary>
internal sealed class ReminderNudges(CommsBotDbContext db, AskedWaves waves, ReadPoll readPoll, NonResponders nonResponders) : INudgeContent
{
    public NudgeKind Kind => NudgeKind.Reminder;

    public async Task<CardMessage?> CreateAsync(Guid subjectId, OccurrenceId occurrenceId, CultureInfo culture, CancellationToken cancellationToken)
    {
        var id = new PollWaveId(subjectId);
        if (await readPoll.RunAsync(id, null, cancellationToken) is not { IsClosed: false } view
            || await waves.FindAsync(id, cancellationToken) is not { } wave)
        {
            return null;
        }

        var card = AnswerCards.Asking(view, culture);
        return new CardMessage(
            card with { Actions = [.. card.Actions, .. NudgeFooter.Actions(culture, occurrenceId, Kind)] },
            new PollTexts(culture).ReminderNotification(wave.Words.For(culture, wave.DefaultLanguage)));
    }

    public async Task<IReadOnlySet<PersonId>> FindSettledAsync(
        Guid subjectId, OccurrenceId occurrenceId, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        var id = new PollWaveId(subjectId);
        return await waves.FindAsync(id, cancellationToken) is { } wave && await db.Set<PollWave>().AnyAsync(w => w.Id == id && w.ClosedAt == null, cancellationToken)
            ? people.Except(await nonResponders.AmongAsync(wave, people, cancellationToken)).ToHashSet()
            : people.ToHashSet();
    }
}
