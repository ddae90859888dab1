using CommsBot.Polls.Casting;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

/// <summary>Opens a wave for one planned occurrence of a poll. Whoever comes second, on any node, gets the same one.</summary>
internal sealed class OpenWave(CommsBotDbContext db, WaveSecrets secrets, TimeProvider clock)
{
    /// <param name="pollId">What is asked.</param>
    /// <param name="key">The occurrence's key.</param>
    /// <param name="place">Null: each person of Delivery's occurrence gets a copy.</param>
    /// <param name="opensAt">When it is planned for.</param>
    /// <param name="closesAt">Null: until somebody closes it.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task<PollWave> RunAsync(
        PollId pollId, string key, WavePlace? place, DateTimeOffset opensAt, DateTimeOffset? closesAt, CancellationToken cancellationToken)
    {
        var known = db.Set<PollWave>().AsNoTracking().Where(w => w.PollId == pollId && w.Key == key);
        if (await known.SingleOrDefaultAsync(cancellationToken) is { } earlier)
            return earlier;

        var isAnonymous = await db.Set<Poll>().Where(p => p.Id == pollId).Select(p => p.Rules.IsAnonymous).SingleAsync(cancellationToken);
        var wave = PollWave.Open(pollId, key, place, opensAt, closesAt, isAnonymous ? secrets.CreateProtected() : null, clock);
        db.Add(wave);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return wave;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return await known.SingleAsync(cancellationToken);
        }
    }
}
