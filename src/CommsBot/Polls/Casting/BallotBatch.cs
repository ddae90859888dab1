using System.Data.Common;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CommsBot.Polls.Casting;

/// <summary>
/// Writes some ballots in one transaction: waves locked, voters checked, ballots replaced, tallies moved by the differences. Everything goes in the
/// order of its key, so that two nodes never wait for each other. Past EF, which would keep a compiled query for every number of rows.
/// </summary>
internal sealed class BallotBatch(CommsBotDbContext db, TimeProvider clock)
{
    /// <param name="papers">Without problems of their own. Of one person's several the last that may be counted is.</param>
    /// <returns>What came of each.</returns>
    public async Task<IReadOnlyList<CastOutcome>> CommitAsync(IReadOnlyList<BallotPaper> papers)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var write = new BallotStatements(db.Database.GetDbConnection(), transaction.GetDbTransaction(), db.Database.IsNpgsql());

        var refused = await RefusalsAsync(papers, write);
        var counted = papers.Where((_, i) => refused[i] is null)
            .GroupBy(p => (p.Wave.Id, Convert.ToHexString(p.Key)))
            .Select(g => g.Last())
            .OrderBy(p => p.Wave.Id.Value).ThenBy(p => Convert.ToHexString(p.Key), StringComparer.Ordinal)
            .ToList();
        var counts = await WriteAsync(counted, write);
        await transaction.CommitAsync();
        return [.. papers.Select((p, i) => refused[i] ?? (CastOutcome)new CastOutcome.Counted(counts.GetValueOrDefault(p.Wave.Id)))];
    }

    private async Task<IReadOnlyList<CastOutcome.Refused?>> RefusalsAsync(IReadOnlyList<BallotPaper> papers, BallotStatements read)
    {
        var now = clock.GetUtcNow();
        var waves = papers.Select(p => p.Wave).DistinctBy(w => w.Id).OrderBy(w => w.Id.Value).ToList();
        var states = await read.LockAsync([.. waves.Select(w => w.Id)]);
        var asked = new Dictionary<PollWaveId, HashSet<Guid>>();
        foreach (var wave in waves.Where(w => w.OccurrenceId is not null))
            asked[wave.Id] = await read.AskedAsync(wave.OccurrenceId!.Value, [.. papers.Where(p => p.Wave.Id == wave.Id).Select(p => p.Voter.Value).Distinct()]);

        return
        [
            .. papers.Select(paper =>
                !states.TryGetValue(paper.Wave.Id, out var state) ? new CastOutcome.Refused(CastRefusal.Gone)
                : state.IsClosed || state.ClosesAt <= now ? new CastOutcome.Refused(CastRefusal.Closed)
                : asked.TryGetValue(paper.Wave.Id, out var people) && !people.Contains(paper.Voter.Value) ? new CastOutcome.Refused(CastRefusal.NotAsked)
                : null),
        ];
    }

    private static async Task<IReadOnlyDictionary<PollWaveId, WaveCounts>> WriteAsync(IReadOnlyList<BallotPaper> papers, BallotStatements write)
    {
        if (papers.Count == 0)
            return new Dictionary<PollWaveId, WaveCounts>();

        var changes = new SortedDictionary<(Guid Wave, int Question, int Option), int>();
        foreach (var named in papers.Where(p => !p.Wave.Rules.IsAnonymous).GroupBy(p => p.Wave.Id))
        {
            foreach (var paper in named)
                Add(paper.Wave.Id, WaveCounts.CountedOf(paper.Answers), 1);
            foreach (var earlier in await write.EarlierAsync(named.Key, [.. named.Select(p => p.Key)]))
                Add(named.Key, WaveCounts.CountedOf(BallotAnswers.Read(earlier)), -1);
        }

        var slices = await write.SlicesAsync([.. papers.Where(p => p.Wave.Rules.HasSlices).Select(p => p.Voter.Value).Distinct()]);
        await write.UpsertAsync([.. papers.Where(p => !p.Wave.Rules.IsAnonymous)], slices);
        await write.UpsertAsync([.. papers.Where(p => p.Wave.Rules.IsAnonymous)], slices);
        await write.TallyAsync([.. changes.Where(c => c.Value != 0)]);
        return await write.CountsAsync([.. changes.Keys.Select(k => k.Wave).Distinct()]);

        void Add(PollWaveId wave, IEnumerable<(int Question, int Option)> ticked, int one)
        {
            foreach (var (question, option) in ticked)
                changes[(wave.Value, question, option)] = changes.GetValueOrDefault((wave.Value, question, option)) + one;
        }
    }
}

/// <summary>Whether a wave still takes ballots.</summary>
internal readonly record struct WaveState(bool IsClosed, DateTimeOffset? ClosesAt);

/// <summary>What a ballot says of its voter where the poll has slices.</summary>
internal readonly record struct VoterSlices(string? Department, string? Office, string? Country);
