using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Localization;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Results;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

/// <summary>A poll as its card shows it.</summary>
internal sealed class ReadPoll(CommsBotDbContext db, AskedWaves waves)
{
    /// <param name="id">The wave.</param>
    /// <param name="viewer">Whose answer is marked; null for the card that everybody shares.</param>
    /// <param name="culture">The language to read it in; null: the poll's own.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null when there is no such poll.</returns>
    public async Task<PollView?> RunAsync(PollWaveId id, PersonId? viewer, CultureInfo? culture, CancellationToken cancellationToken)
    {
        if (await waves.FindAsync(id, cancellationToken) is not { } wave)
            return null;

        var end = await db.Set<PollWave>().Where(w => w.Id == id).Select(w => new { w.ClosedAt, w.ResultsJson }).SingleAsync(cancellationToken);
        var counts = end.ResultsJson is { } json ? WaveCounts.Of(ResultsJson.Read(json, wave.Questions).Everybody)
            : WaveCounts.From(await db.Set<Tally>().AsNoTracking().Where(t => t.WaveId == id).ToListAsync(cancellationToken));
        // Nobody is told what they said anonymously, themselves included.
        var mine = viewer is { } person && !wave.Rules.IsAnonymous ? await AnswersAsync(wave, person, cancellationToken) : null;
        return PollView.Of(
            wave, counts, end.ClosedAt is not null, viewer, mine is null ? null : BallotAnswers.Read(mine), culture ?? Languages.FromLocale(wave.DefaultLanguage));
    }

    private Task<string?> AnswersAsync(AskedWave wave, PersonId person, CancellationToken cancellationToken)
    {
        var key = VoterKey.Of(person, wave.Secret.Span);
        return db.Set<Ballot>().Where(b => b.WaveId == wave.Id && b.VoterKey == key).Select(b => b.Answers).SingleOrDefaultAsync(cancellationToken);
    }
}
