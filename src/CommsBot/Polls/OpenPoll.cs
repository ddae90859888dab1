using CommsBot.Polls.Casting;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

/// <summary>Writes a poll down together with its wave in one place, once per <see cref="NewPoll.Origin"/>.</summary>
internal sealed class OpenPoll(CommsBotDbContext db, WaveSecrets secrets, TimeProvider clock)
{
    /// <returns>The wave, or null when this very message or form has already made one.</returns>
    public async Task<PollWave?> RunAsync(NewPoll asked, WavePlace place, DateTimeOffset? closesAt, CancellationToken cancellationToken)
    {
        if (await db.Set<Poll>().AnyAsync(p => p.Origin == asked.Origin, cancellationToken))
            return null;

        var poll = Poll.Create(asked, clock);
        var wave = PollWave.Open(poll.Id, PollWave.KeyHere, place, clock.GetUtcNow(), closesAt, asked.Rules.IsAnonymous ? secrets.CreateProtected() : null, clock);
        db.AddRange(poll, wave);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return wave;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            return null;
        }
    }
}
