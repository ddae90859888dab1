using CommsBot.Audiences;
using CommsBot.Polls.Questions;
using CommsBot.Privacy;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CommsBot.Polls.Casting;

/// <summary>
/// Takes all ballots of one person out of their boxes. Those of an anonymous wave are found by computing their key, which only works while it is open: afterwards
/// there are none.
/// </summary>
internal sealed class WithdrawBallots(CommsBotDbContext db, WaveSecrets secrets, SharedPollCards cards)
{
    /// <returns>False when a wave is being counted: what it holds goes with its end.</returns>
    public async Task<bool> RunAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var person = new PersonId(subject.Id);
        var isDone = true;
        foreach (var wave in await db.Set<Ballot>().Where(b => b.PersonId == person).Select(b => b.WaveId).ToListAsync(cancellationToken))
            isDone &= await WithdrawAsync(wave, person, cancellationToken);

        var secret = await db.Set<PollWave>().AsNoTracking()
            .Where(w => w.Secret != null && db.Set<Poll>().Any(p => p.Id == w.PollId && p.TenantId == subject.TenantId))
            .Select(w => new { w.Id, w.Secret, w.ClosedAt })
            .ToListAsync(cancellationToken);
        foreach (var wave in secret)
        {
            var key = VoterKey.Of(person, secrets.Open(wave.Secret!));
            await db.Set<SecretBallot>().Where(b => b.WaveId == wave.Id && b.VoterKey == key && db.Set<PollWave>().Any(w => w.Id == b.WaveId && w.ClosedAt == null))
                .ExecuteDeleteAsync(cancellationToken);
            isDone &= wave.ClosedAt is null;
        }

        return isDone;
    }

    /// <summary>The ballot and its part in the tallies, together, as it came in.</summary>
    private async Task<bool> WithdrawAsync(PollWaveId wave, PersonId person, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var statements = new BallotStatements(db.Database.GetDbConnection(), transaction.GetDbTransaction(), db.Database.IsNpgsql());
        var isOpen = (await statements.LockAsync([wave])).TryGetValue(wave, out var state) && !state.IsClosed;
        if (!isOpen && !await db.Set<PollWave>().AnyAsync(w => w.Id == wave && w.ResultsJson != null, cancellationToken))
            return false;

        var key = VoterKey.Of(person, []);
        var changes = new SortedDictionary<(Guid Wave, int Question, int Option), int>();
        foreach (var earlier in isOpen ? await statements.EarlierAsync(wave, [key]) : [])
        {
            foreach (var (question, option) in WaveCounts.CountedOf(BallotAnswers.Read(earlier)))
                changes[(wave.Value, question, option)] = changes.GetValueOrDefault((wave.Value, question, option)) - 1;
        }

        await statements.TallyAsync([.. changes]);
        await db.Set<Ballot>().Where(b => b.WaveId == wave && b.PersonId == person).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (isOpen)
            await cards.ChangedAsync(wave, cancellationToken);
        return true;
    }
}
