using CommsBot.Audiences;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

/// <summary>A poll as its card shows it.</summary>
internal sealed class ReadPoll(CommsBotDbContext db)
{
    /// <param name="viewer">Whose answer is marked; null for the card that everybody shares.</param>
    /// <returns>Null when there is no such poll.</returns>
    public async Task<PollView?> RunAsync(PollId pollId, PersonId? viewer, CancellationToken cancellationToken) =>
        await db.Set<Poll>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == pollId, cancellationToken) is { } poll
            ? await RunAsync(poll, viewer, cancellationToken)
            : null;

    public async Task<PollView> RunAsync(Poll poll, PersonId? viewer, CancellationToken cancellationToken)
    {
        var ballots = db.Set<Ballot>().AsNoTracking().Where(b => b.PollId == poll.Id);
        var counts = await ballots
            .GroupBy(b => b.Choice)
            .Select(g => new { Choice = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Choice, g => g.Count, cancellationToken);
        var mine = viewer is null
            ? null
            : await ballots.Where(b => b.PersonId == viewer).Select(b => (int?)b.Choice).SingleOrDefaultAsync(cancellationToken);
        var creator = await db.Set<Person>().Where(p => p.Id == poll.CreatorId).Select(p => p.Name).SingleAsync(cancellationToken);

        return new PollView(poll.Id, poll.Question, creator, poll.IsClosed, mine, poll.CreatorId == viewer,
            [.. poll.Choices.OrderBy(c => c.Position).Select(c => new ChoiceResult(c.Position, c.Text, counts.GetValueOrDefault(c.Position)))]);
    }
}
