using CommsBot.Audiences;
using CommsBot.Polls.Answering;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Results;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Polls;

/// <summary>A poll as its card shows it.</summary>
internal sealed class ReadPoll(CommsBotDbContext db, ReadResults readResults, Conversations conversations, IOptions<PollOptions> options)
{
    /// <param name="id">The wave.</param>
    /// <param name="viewer">Whose answer is marked; null for the card that everybody shares.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null when there is no such poll.</returns>
    public async Task<AskedPoll?> RunAsync(PollWaveId id, PersonId? viewer, CancellationToken cancellationToken) =>
        await readResults.RunAsync(id, viewer, cancellationToken) is { } seen ? await OfAsync(seen, viewer, cancellationToken) : null;

    /// <summary>For whoever taps: what a card sends is not trusted.</summary>
    /// <returns>Null also when it was asked of others, or elsewhere.</returns>
    public async Task<AskedPoll?> RunAsync(PollWaveId id, PersonId viewer, TeamsTurn turn, CancellationToken cancellationToken) =>
        await readResults.RunAsync(id, viewer, cancellationToken) is { } seen
        && seen.Wave.TenantId == turn.TenantId
        && (seen.IsTheirs || await IsAskedAsync(seen.Wave, viewer, turn, cancellationToken))
            ? await OfAsync(seen, viewer, cancellationToken)
            : null;

    /// <summary>Without answers and results.</summary>
    public async Task<AskedPoll> OfAsync(AskedWave wave, PersonId? viewer, CancellationToken cancellationToken)
    {
        var place = wave.PlaceId is { } id ? await conversations.FindAsync(id, cancellationToken) : null;
        return AskedPoll.Of(wave, viewer, place is not null && place.Scope != ConversationScope.Personal, options.Value.BackupDays);
    }

    private async Task<AskedPoll> OfAsync(SeenWave seen, PersonId? viewer, CancellationToken cancellationToken)
    {
        var poll = await OfAsync(seen.Wave, viewer, cancellationToken) with
        {
            IsClosed = seen.IsClosed, HasAnswered = seen.HasAnswered, Mine = seen.Mine, Results = seen.Results,
        };
        if (viewer is not null || seen.IsClosed || !poll.IsInChannel || !AnswerCards.HasLiveCounts(poll))
            return poll;

        var counts = WaveCounts.From(await db.Set<Tally>().AsNoTracking().Where(t => t.WaveId == seen.Wave.Id).ToListAsync(cancellationToken));
        return poll with { Results = counts.ToResults(seen.Wave.Questions, null) };
    }

    private async Task<bool> IsAskedAsync(AskedWave wave, PersonId viewer, TeamsTurn turn, CancellationToken cancellationToken) => wave.OccurrenceId is { } occurrence
        ? await db.Set<Delivery.Delivery>().AnyAsync(d => d.OccurrenceId == occurrence && d.PersonId == viewer, cancellationToken)
        : wave.PlaceId is { } place && place == turn.PlaceId;
}
