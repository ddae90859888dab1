using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

/// <summary>Writes a poll down, once per <see cref="OpenedBy.Origin"/>.</summary>
internal sealed class OpenPoll(CommsBotDbContext db, TimeProvider clock)
{
    /// <returns>The new poll, or null when this very message or form has already made one.</returns>
    public async Task<Poll?> RunAsync(PollDraft draft, OpenedBy by, CancellationToken cancellationToken)
    {
        if (await db.Set<Poll>().AnyAsync(p => p.Origin == by.Origin, cancellationToken))
            return null;

        var poll = Poll.Open(draft, by, clock);
        db.Add(poll);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return poll;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            return null;
        }
    }
}
