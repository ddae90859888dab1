using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using CommsBot.Privacy.Presets;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Polls.Results;

/// <summary>
/// What somebody may see of a wave. Open named polls are read from their tallies, closed ones as they were frozen: it costs the same for a thousand
/// ballots and a million.
/// </summary>
internal sealed class ReadResults(CommsBotDbContext db, AskedWaves waves, PollOwners owners, IOptions<PrivacyOptions> privacy)
{
    // Of an open poll; all of them are there once it is closed.
    private const int MostTexts = 500;

    /// <param name="id">The wave.</param>
    /// <param name="viewer">Who looks; null for what all of those asked see together.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null when there is no such wave.</returns>
    public async Task<SeenWave?> RunAsync(PollWaveId id, PersonId? viewer, CancellationToken cancellationToken)
    {
        if (await waves.FindAsync(id, cancellationToken) is not { } wave)
            return null;

        var state = await db.Set<PollWave>()
            .Where(w => w.Id == id)
            .Select(w => new { w.ClosedAt, w.ResultsJson, w.Asked })
            .SingleAsync(cancellationToken);
        var mine = viewer is { } person && state.ResultsJson is null ? await AnswersAsync(wave, person, cancellationToken) : null;
        var seen = new SeenWave(wave)
        {
            IsTheirs = viewer is { } owner && await owners.IsOwnerAsync(wave, owner, cancellationToken),
            IsClosed = state.ClosedAt is not null,
            HasAnswered = mine is not null,
            Mine = mine is null || wave.Rules.IsAnonymous ? [] : BallotAnswers.Read(mine),
        };
        if (!ResultsAccess.MaySee(wave.Rules, seen.IsTheirs, seen.HasAnswered, state.ResultsJson is not null))
            return seen;

        var frozen = state.ResultsJson is { } json ? ResultsJson.Read(json, wave.Questions) : null;
        return frozen is null
            ? seen with { Results = await LiveAsync(wave, state.Asked, cancellationToken) }
            : seen with { Results = frozen.Everybody, Slices = privacy.Value.Slices ? frozen.Slices : [] };
    }

    /// <summary>All closed waves of a wave's poll as its owners see them, the oldest first. What is hidden in one stays hidden here.</summary>
    public async Task<IReadOnlyList<PulsePoint>> TrendAsync(AskedWave wave, CancellationToken cancellationToken)
    {
        var closed = await db.Set<PollWave>()
            .Where(w => w.PollId == wave.PollId && w.ResultsJson != null && !w.Key.StartsWith(CampaignSending.TestPrefix))
            .OrderBy(w => w.OpenedAt)
            .Select(w => new { w.OpenedAt, w.ResultsJson })
            .ToListAsync(cancellationToken);
        return [.. closed.Select(w => new PulsePoint(WallClock.DateOf(w.OpenedAt, wave.Zone), ResultsJson.Read(w.ResultsJson!, wave.Questions).Everybody))];
    }

    private async Task<PollResults> LiveAsync(AskedWave wave, int? asked, CancellationToken cancellationToken)
    {
        var counts = WaveCounts.From(await db.Set<Tally>().AsNoTracking().Where(t => t.WaveId == wave.Id).ToListAsync(cancellationToken));
        var results = counts.ToResults(wave.Questions, asked);
        if (!wave.Questions.Any(q => q.HasOther || q.Kind == QuestionKind.OpenText))
            return results;

        var texts = new BallotCount(wave.Questions);
        foreach (var answers in await db.BallotsOf(wave.Id, wave.Rules).OrderBy(b => b.VoterKey).Select(b => b.Answers).Take(MostTexts).ToListAsync(cancellationToken))
            texts.Add(BallotAnswers.Read(answers), null, null, null);
        return results with { Questions = [.. results.Questions.Select((q, i) => q with { Texts = [.. texts.TextsOf(i).Order(StringComparer.OrdinalIgnoreCase)] })] };
    }

    private Task<string?> AnswersAsync(AskedWave wave, PersonId person, CancellationToken cancellationToken)
    {
        var key = VoterKey.Of(person, wave.Secret.Span);
        return db.BallotsOf(wave.Id, wave.Rules).Where(b => b.VoterKey == key).Select(b => b.Answers).SingleOrDefaultAsync(cancellationToken);
    }
}

/// <summary>A wave as one person has it before them.</summary>
internal sealed record SeenWave(AskedWave Wave)
{
    /// <summary>Whether they asked it, or share it.</summary>
    public bool IsTheirs { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>Not known any more of an anonymous poll that is closed.</summary>
    public bool HasAnswered { get; init; }

    /// <summary>Their answers, one for each question; none of an anonymous poll, ever.</summary>
    public IReadOnlyList<QuestionAnswer> Mine { get; init; } = [];

    /// <summary>Null where they may not see them, or not yet.</summary>
    public PollResults? Results { get; init; }

    /// <summary>Of a closed poll, what may be shown of departments, offices and countries.</summary>
    public IReadOnlyList<PollSlice> Slices { get; init; } = [];
}
