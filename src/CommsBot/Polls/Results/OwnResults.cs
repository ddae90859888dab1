using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Telling;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls.Results;

/// <summary>Finds results for those alone who asked: what a card sends is not trusted.</summary>
internal sealed class OwnResults(CommsBotDbContext db, ReadResults readResults, PollOwners owners)
{
    private const int MostListed = 10;

    /// <returns>Null when there is no such wave, or it is somebody else's.</returns>
    public async Task<OwnWave?> FindAsync(PollWaveId id, PersonId person, CancellationToken cancellationToken) =>
        await readResults.RunAsync(id, person, cancellationToken) is { IsTheirs: true } seen ? await OfAsync(seen, cancellationToken) : null;

    /// <summary>Whoever looks has been let in already.</summary>
    public async Task<OwnWave?> FindAsync(PollWaveId id, CancellationToken cancellationToken) =>
        await readResults.RunAsync(id, null, cancellationToken) is { } wave ? await FindAsync(id, wave.Wave.OwnerId, cancellationToken) : null;

    /// <summary>The latest asking of each poll, the newest first.</summary>
    public async Task<IReadOnlyList<ListedWave>> ListAsync(PersonId owner, CancellationToken cancellationToken)
    {
        var shared = await owners.SharedWithAsync(owner, cancellationToken);
        var found = await (
            from p in db.Set<Poll>().AsNoTracking()
            where p.OwnerId == owner || shared.Contains(p.Id)
            join w in db.Set<PollWave>().AsNoTracking() on p.Id equals w.PollId
            where !db.Set<PollWave>().Any(later => later.PollId == p.Id && later.OpenedAt > w.OpenedAt)
            orderby w.OpenedAt descending
            select new { Poll = p, w.Id, w.ClosedAt }).Take(MostListed).ToListAsync(cancellationToken);
        return [.. found.Select(f => new ListedWave(f.Id, f.Poll.Words, f.Poll.DefaultLanguage, f.ClosedAt is not null, f.Poll.Rules.IsAnonymous))];
    }

    /// <summary>The closed askings of a pulse, the oldest first.</summary>
    public async Task<IReadOnlyList<PulsePoint>> TrendAsync(AskedWave wave, CancellationToken cancellationToken) =>
        [.. (await readResults.TrendAsync(wave, cancellationToken)).TakeLast(TrendCard.MostPoints)];

    private async Task<OwnWave> OfAsync(SeenWave seen, CancellationToken cancellationToken)
    {
        var wave = seen.Wave;
        // A test was sent to try the questions; nobody looks back at it, or hears what came of it.
        var asked = await db.Set<PollWave>()
            .Where(w => w.PollId == wave.PollId && !w.Key.StartsWith(CampaignSending.TestPrefix))
            .OrderByDescending(w => w.OpenedAt)
            .Select(w => new { w.Id, w.OpenedAt, IsFrozen = w.ResultsJson != null, w.YouSaidJson })
            .ToListAsync(cancellationToken);
        var row = asked.Find(w => w.Id == wave.Id);
        return new OwnWave(
            wave,
            new ResultsReport
            {
                Wave = wave.Id.ToString(),
                Title = wave.Questions.Count > 1 ? wave.Words : null,
                Name = wave.Words,
                DefaultLanguage = wave.DefaultLanguage,
                Rules = wave.Rules,
                IsClosed = seen.IsClosed,
                Results = seen.Results,
                CanTell = row is { IsFrozen: true } && wave.OccurrenceId is not null,
                HasSlices = seen is { Results: not null, Slices.Count: > 0 },
                HasTrend = asked.Count(w => w.IsFrozen) > 1,
                AskedOn = row is not null && asked.Count > 1 ? WallClock.DateOf(row.OpenedAt, wave.Zone) : null,
                EarlierWave = row is null ? null : asked.Find(w => w.OpenedAt < row.OpenedAt)?.Id.ToString(),
            },
            seen.Slices,
            row?.YouSaidJson is { } told ? PollJson.ReadYouSaid(told) : null);
    }
}

/// <param name="Slices">Those with something to show; none while it is open.</param>
/// <param name="YouSaid">What those who were asked were told; null for nothing yet.</param>
internal sealed record OwnWave(AskedWave Wave, ResultsReport Report, IReadOnlyList<PollSlice> Slices, YouSaid? YouSaid);

/// <summary>A poll in the list of its owner.</summary>
internal sealed record ListedWave(PollWaveId Id, PollWords Words, string DefaultLanguage, bool IsClosed, bool IsAnonymous);
