using CommsBot.Audiences;
using CommsBot.Polls.Casting;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls.Reminding;

/// <summary>Who of some people has not answered. Of an anonymous poll this can be asked only as long as it is open, since it takes the wave's secret.</summary>
internal sealed class NonResponders(CommsBotDbContext db)
{
    private const int AtOnce = 500;

    public async Task<IReadOnlyList<PersonId>> AmongAsync(AskedWave wave, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        var left = new List<PersonId>(people.Count);
        foreach (var some in people.Chunk(AtOnce))
        {
            var keys = some.ToDictionary(p => p, p => VoterKey.Of(p, wave.Secret.Span));
            var answered = await AnsweredAsync(wave, keys.Values, cancellationToken);
            left.AddRange(some.Where(p => !answered.Contains(Convert.ToHexString(keys[p]))));
        }

        return left;
    }

    private async Task<HashSet<string>> AnsweredAsync(AskedWave wave, IEnumerable<byte[]> keys, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var statement = new RowsStatement(db.Database.GetDbConnection(), null)
                .Sql($"""SELECT "VoterKey" FROM "{CastBallots.TableOf(wave.Rules)}" WHERE "WaveId" = """).Value(wave.Id.Value).Sql(""" AND "VoterKey" IN """).List(keys);
            return [.. await statement.ReadAsync(row => Convert.ToHexString(row.GetFieldValue<byte[]>(0)))];
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
