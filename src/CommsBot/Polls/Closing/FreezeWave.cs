using CommsBot.Delivery;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Results;
using CommsBot.Privacy.Presets;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Polls.Closing;

/// <summary>Counts a wave that takes no more ballots, writes down what may be seen of it and erases the rest, in one transaction.</summary>
internal sealed class FreezeWave(CommsBotDbContext db, SteerOccurrence steer, IOptions<PrivacyOptions> privacy)
{
    /// <summary>Whoever comes second changes nothing.</summary>
    public async Task RunAsync(PollWave wave, Poll poll, OccurrenceId? occurrence, CancellationToken cancellationToken)
    {
        var asked = occurrence is { } id ? await db.AskedIn(id).CountAsync(cancellationToken) : (int?)null;
        var results = FreezeResults.Run(
            poll.Questions, poll.Rules.Within(privacy.Value), await CountAsync(wave.Id, poll, cancellationToken), asked, await EarlierAsync(wave, poll, cancellationToken));

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var json = ResultsJson.Write(results);
        var frozen = await db.Set<PollWave>().Where(w => w.Id == wave.Id && w.ClosedAt != null && w.ResultsJson == null).ExecuteUpdateAsync(
            w => w.SetProperty(x => x.ResultsJson, json)
                .SetProperty(x => x.Asked, asked)
                .SetProperty(x => x.Secret, (byte[]?)null)
                .SetProperty(x => x.AllAnsweredAt, (DateTimeOffset?)null),
            cancellationToken);
        if (frozen == 0)
            return;

        if (poll.Rules.IsAnonymous)
            await db.Set<SecretBallot>().Where(b => b.WaveId == wave.Id).ExecuteDeleteAsync(cancellationToken);
        // Who was reminded is nobody's business, and goes with the wave.
        await db.Set<Occurrence>().Where(o => o.Kind == NudgeKind.Reminder && o.SubjectId == wave.Id.Value).ExecuteDeleteAsync(cancellationToken);
        if (occurrence is { } sent)
            await steer.EndAsync(sent, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Outside the transaction: there may be very many, and they cannot change any more.</summary>
    private async Task<BallotCount> CountAsync(PollWaveId wave, Poll poll, CancellationToken cancellationToken)
    {
        var count = new BallotCount(poll.Questions);
        await foreach (var ballot in db.BallotsOf(wave, poll.Rules).AsAsyncEnumerable().WithCancellation(cancellationToken))
            count.Add(BallotAnswers.Read(ballot.Answers), ballot.Department, ballot.Office, ballot.Country);
        return count;
    }

    private async Task<IReadOnlyList<WaveResults>> EarlierAsync(PollWave wave, Poll poll, CancellationToken cancellationToken)
    {
        var earlier = await db.Set<PollWave>()
            .Where(w => w.PollId == poll.Id && w.Id != wave.Id && w.ResultsJson != null)
            .Select(w => w.ResultsJson!)
            .ToListAsync(cancellationToken);
        return [.. earlier.Select(json => ResultsJson.Read(json, poll.Questions))];
    }
}
