using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
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
        [.. (await readResults.TrendAsync(wave.PollId, wave.Questions, cancellationToken)).TakeLast(TrendCard.MostPoints)];

    private async Task<OwnWave> OfAsync(SeenWave seen, CancellationToken cancellationToken)
    {
        var wave = seen.Wave;
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
                HasSlices = seen is { Results: not null, Slices.Count: > 0 },
                HasTrend = await db.Set<PollWave>().CountAsync(
                    w => w.PollId == wave.PollId && w.ResultsJson != null && !w.Key.StartsWith(CampaignSending.TestPrefix), cancellationToken) > 1,
            },
            seen.Slices);
    }
}

/// <param name="Slices">Those with something to show; none while it is open.</param>
internal sealed record OwnWave(AskedWave Wave, ResultsReport Report, IReadOnlyList<PollSlice> Slices);

/// <summary>A poll in the list of its owner.</summary>
internal sealed record ListedWave(PollWaveId Id, PollWords Words, string DefaultLanguage, bool IsClosed, bool IsAnonymous);
