using CommsBot.Audiences;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

internal sealed class ClosePoll(CommsBotDbContext db, TimeProvider clock)
{
    /// <summary>The person's open polls, those of this place first, then the newest.</summary>
    public async Task<IReadOnlyList<Poll>> FindOpenAsync(PersonId creator, string placeId, CancellationToken cancellationToken) =>
        await db.Set<Poll>().AsNoTracking()
            .Where(p => p.CreatorId == creator && p.ClosedAt == null)
            .OrderByDescending(p => p.PlaceId == placeId).ThenByDescending(p => p.OpenedAt)
            .Take(5)
            .ToListAsync(cancellationToken);

    /// <returns>Whether the poll is closed now: only its creator can do that, and doing it again is fine.</returns>
    public async Task<bool> RunAsync(PollId pollId, PersonId by, CancellationToken cancellationToken)
    {
        var poll = await db.Set<Poll>().SingleOrDefaultAsync(p => p.Id == pollId && p.CreatorId == by, cancellationToken);
        if (poll is null)
            return false;

        poll.Close(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
