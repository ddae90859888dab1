using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Polls.Answering;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Reminding;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

/// <summary>What Delivery sends for a poll: the question while its wave is open, its end afterwards.</summary>
internal sealed class PollNudges(CommsBotDbContext db, AskedWaves waves, ReadPoll readPoll, NonResponders nonResponders) : INudgeContent
{
    public NudgeKind Kind => NudgeKind.Poll;

    public async Task<CardMessage?> CreateAsync(Guid subjectId, OccurrenceId occurrenceId, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (await WaveOfAsync(subjectId, occurrenceId, cancellationToken) is not { } waveId || await readPoll.RunAsync(waveId, null, cancellationToken) is not { } view
            || await waves.FindAsync(waveId, cancellationToken) is not { } wave)
        {
            return null;
        }

        var texts = new PollTexts(culture);
        var card = view.IsClosed ? AnswerCards.Closed(view, culture) : WithFooter(AnswerCards.Asking(view, culture), NudgeFooter.Actions(culture, occurrenceId, Kind));
        var title = wave.Words.For(culture, wave.DefaultLanguage);
        return new CardMessage(card, view.IsClosed ? texts.ClosedNotification(title) : texts.NewNotification(title));
    }

    public async Task<IReadOnlySet<PersonId>> FindSettledAsync(
        Guid subjectId, OccurrenceId occurrenceId, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken) =>
        await WaveOfAsync(subjectId, occurrenceId, cancellationToken) is { } id && await waves.FindAsync(id, cancellationToken) is { } wave
            ? people.Except(await nonResponders.AmongAsync(wave, people, cancellationToken)).ToHashSet()
            : people.ToHashSet();

    private Task<PollWaveId?> WaveOfAsync(Guid subjectId, OccurrenceId occurrenceId, CancellationToken cancellationToken)
    {
        var pollId = new PollId(subjectId);
        return db.Set<PollWave>()
            .Where(w => w.PollId == pollId && db.Set<Occurrence>().Any(o => o.Id == occurrenceId && o.Key == w.Key))
            .Select(w => (PollWaveId?)w.Id)
            .SingleOrDefaultAsync(cancellationToken);
    }

    private static AdaptiveCard WithFooter(AdaptiveCard card, IReadOnlyList<AdaptiveAction> footer) => card with { Actions = [.. card.Actions ?? [], .. footer] };
}
