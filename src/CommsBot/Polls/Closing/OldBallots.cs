using CommsBot.Polls.Casting;
using CommsBot.Polls.Results;
using CommsBot.Privacy.Presets;
using CommsBot.Privacy.Retention;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Polls.Closing;

/// <summary>
/// Who answered what, and all that people wrote. Counts stay, and tell of nobody. A ballot carries no instant, so its age is that of its wave: nothing is
/// kept longer than promised. A wave that is still open by then is closed first.
/// </summary>
internal sealed class OldBallots(CommsBotDbContext db, EndWave endWave, IOptions<PrivacyOptions> privacy, TimeProvider clock) : IRetention
{
    /// <summary>How <see cref="ResultsJson"/> begins the texts of a question; in a text the quotation marks are escaped.</summary>
    private const string Texts = "\"texts\":";

    public string Id => "poll-answers";

    public string PeriodIn(RetentionOptions options) => options.Answers;

    public async Task<int> RemoveAsync(DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var old = db.Set<PollWave>().Where(w => w.OpenedAt < before);
        if (await old.Where(w => w.ResultsJson == null).OrderBy(w => w.OpenedAt).Select(w => (PollWaveId?)w.Id).FirstOrDefaultAsync(cancellationToken) is { } open)
        {
            await endWave.RunAsync(open, clock.GetUtcNow(), cancellationToken);
            return 1;
        }

        var removed = await db.Set<Ballot>().Where(b => old.Any(w => w.Id == b.WaveId && w.ResultsJson != null))
            .OrderBy(b => b.WaveId).ThenBy(b => b.VoterKey)
            .Take(most)
            .ExecuteDeleteAsync(cancellationToken);
        if (removed == 0)
            removed = await RemoveTextsAsync(old, cancellationToken);
        return removed == 0 && !privacy.Value.Slices ? await RemoveSlicesAsync(most, cancellationToken) : removed;
    }

    private async Task<int> RemoveTextsAsync(IQueryable<PollWave> old, CancellationToken cancellationToken)
    {
        var wave = await old.AsNoTracking().Where(w => w.ResultsJson!.Contains(Texts)).OrderBy(w => w.OpenedAt).FirstOrDefaultAsync(cancellationToken);
        if (wave is null)
            return 0;

        var json = ResultsJson.WithoutTexts(wave.ResultsJson!);
        return await db.Set<PollWave>().Where(w => w.Id == wave.Id).ExecuteUpdateAsync(w => w.SetProperty(x => x.ResultsJson, json), cancellationToken);
    }

    /// <summary>What ballots say of where their voters work, since before that was switched off.</summary>
    private Task<int> RemoveSlicesAsync(int most, CancellationToken cancellationToken) => db.Set<Ballot>()
        .Where(b => b.Department != null || b.Office != null || b.Country != null)
        .OrderBy(b => b.WaveId).ThenBy(b => b.VoterKey)
        .Take(most)
        .ExecuteUpdateAsync(
            b => b.SetProperty(x => x.Department, (string?)null).SetProperty(x => x.Office, (string?)null).SetProperty(x => x.Country, (string?)null),
            cancellationToken);
}
