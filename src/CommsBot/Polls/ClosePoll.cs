using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Closing;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

/// <summary>Closing by hand.</summary>
internal sealed class ClosePoll(CommsBotDbContext db, AskedWaves waves, PollOwners owners, EndWave endWave, TimeProvider clock)
{
    /// <summary>What the person can close, of this place first, then the newest.</summary>
    public async Task<IReadOnlyList<OpenWaveView>> FindOpenAsync(PersonId owner, string placeId, CultureInfo culture, CancellationToken cancellationToken)
    {
        var shared = await owners.SharedWithAsync(owner, cancellationToken);
        var open = await db.Set<PollWave>().AsNoTracking()
            .Where(w => w.ClosedAt == null)
            .Join(db.Set<Poll>().AsNoTracking().Where(p => p.OwnerId == owner || shared.Contains(p.Id)), w => w.PollId, p => p.Id, (w, p) => new { Wave = w, Poll = p })
            .OrderByDescending(o => o.Wave.PlaceId == placeId).ThenByDescending(o => o.Wave.OpenedAt)
            .Take(5)
            .ToListAsync(cancellationToken);
        return [.. open.Select(o => new OpenWaveView(o.Wave.Id, o.Poll.Words.For(culture, o.Poll.DefaultLanguage), o.Wave.PlaceId))];
    }

    /// <returns>Whether the wave is closed now: only its owners can do that, and doing it again is fine.</returns>
    public async Task<bool> RunAsync(PollWaveId id, PersonId by, CancellationToken cancellationToken)
    {
        if (await waves.FindAsync(id, cancellationToken) is not { } wave || !await owners.IsOwnerAsync(wave, by, cancellationToken))
            return false;

        await endWave.RunAsync(id, clock.GetUtcNow(), cancellationToken);
        return true;
    }
}
