using System.Data.Common;
using CommsBot.Delivery;
using CommsBot.Storage;

namespace CommsBot.Polls.Casting;

/// <summary>The statements of a <see cref="BallotBatch"/>, in the SQL that both databases know.</summary>
internal sealed class BallotStatements(DbConnection connection, DbTransaction transaction, bool isPostgres)
{
    /// <summary>
    /// On PostgreSQL the rows stay locked until the commit: another node's ballots for the same waves wait, and so does closing. SQLite has one
    /// writer at a time anyway.
    /// </summary>
    public async Task<Dictionary<PollWaveId, WaveState>> LockAsync(IReadOnlyList<PollWaveId> waves)
    {
        await using var statement = Begin("""SELECT "Id", "ClosedAt", "ClosesAt" FROM "PollWaves" WHERE "Id" IN """).List(waves.Select(w => w.Value)).Sql(
            isPostgres ? """ ORDER BY "Id" FOR NO KEY UPDATE""" : "");
        return (await statement.ReadAsync(row => (
                Id: new PollWaveId(row.GetGuid(0)),
                State: new WaveState(!row.IsDBNull(1), row.IsDBNull(2) ? null : new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero)))))
            .ToDictionary(w => w.Id, w => w.State);
    }

    /// <summary>Those of the people who have a copy.</summary>
    public async Task<HashSet<Guid>> AskedAsync(OccurrenceId occurrence, IReadOnlyList<Guid> people)
    {
        await using var statement = Begin("""SELECT "PersonId" FROM "Deliveries" WHERE "OccurrenceId" = """).Value(occurrence.Value)
            .Sql(""" AND "PersonId" IN """).List(people);
        return [.. await statement.ReadAsync(row => row.GetGuid(0))];
    }

    /// <summary>Answers of a named wave that are about to be replaced.</summary>
    public async Task<IReadOnlyList<string>> EarlierAsync(PollWaveId wave, IReadOnlyList<byte[]> voters)
    {
        await using var statement = Begin("""SELECT "Answers" FROM "PollBallots" WHERE "WaveId" = """).Value(wave.Value)
            .Sql(""" AND "VoterKey" IN """).List(voters);
        return await statement.ReadAsync(row => row.GetString(0));
    }

    public async Task<Dictionary<Guid, VoterSlices>> SlicesAsync(IReadOnlyList<Guid> people)
    {
        if (people.Count == 0)
            return [];

        await using var statement = Begin("""SELECT "Id", "Department", "Office", "Country" FROM "People" WHERE "Id" IN """).List(people);
        return (await statement.ReadAsync(row => (Id: row.GetGuid(0), Slices: new VoterSlices(Text(row, 1), Text(row, 2), Text(row, 3)))))
            .ToDictionary(p => p.Id, p => p.Slices);

        static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }

    /// <summary>Of one kind: all named, or all anonymous.</summary>
    public async Task UpsertAsync(IReadOnlyList<BallotPaper> papers, IReadOnlyDictionary<Guid, VoterSlices> slices)
    {
        if (papers.Count == 0)
            return;

        var rules = papers[0].Wave.Rules;
        await using var statement = Begin($"""INSERT INTO "{CastBallots.TableOf(rules)}" ("WaveId", "VoterKey", "Answers", "Department", "Office", "Country" """)
            .Sql(rules.IsAnonymous ? ") VALUES " : """, "PersonId") VALUES """);
        foreach (var (index, paper) in papers.Index())
        {
            var slice = paper.Wave.Rules.HasSlices ? slices.GetValueOrDefault(paper.Voter.Value) : default;
            object?[] row = [paper.Wave.Id.Value, paper.Key, BallotAnswers.Write(paper.Answers), slice.Department, slice.Office, slice.Country];
            statement.Sql(index == 0 ? "" : ",").List(rules.IsAnonymous ? row : [.. row, paper.Voter.Value]);
        }

        statement.Sql("""
             ON CONFLICT ("WaveId", "VoterKey") DO UPDATE SET "Answers" = excluded."Answers",
                "Department" = excluded."Department", "Office" = excluded."Office", "Country" = excluded."Country"
            """);
        await statement.RunAsync();
    }

    public async Task TallyAsync(IReadOnlyList<KeyValuePair<(Guid Wave, int Question, int Option), int>> changes)
    {
        if (changes.Count == 0)
            return;

        await using var statement = Begin("""INSERT INTO "PollTallies" ("WaveId", "Question", "Option", "Count") VALUES """);
        foreach (var (index, change) in changes.Index())
            statement.Sql(index == 0 ? "" : ",").List((object?[])[change.Key.Wave, change.Key.Question, change.Key.Option, change.Value]);
        statement.Sql(""" ON CONFLICT ("WaveId", "Question", "Option") DO UPDATE SET "Count" = "PollTallies"."Count" + excluded."Count" """);
        await statement.RunAsync();
    }

    public async Task<Dictionary<PollWaveId, WaveCounts>> CountsAsync(IReadOnlyList<Guid> waves)
    {
        if (waves.Count == 0)
            return [];

        await using var statement = Begin("""SELECT "WaveId", "Question", "Option", "Count" FROM "PollTallies" WHERE "WaveId" IN """).List(waves);
        var tallies = await statement.ReadAsync(row => new Tally
        {
            WaveId = new PollWaveId(row.GetGuid(0)),
            Question = row.GetInt32(1),
            Option = row.GetInt32(2),
            Count = row.GetInt32(3),
        });
        return tallies.GroupBy(t => t.WaveId).ToDictionary(g => g.Key, WaveCounts.From);
    }

    private RowsStatement Begin(string sql) => new RowsStatement(connection, transaction).Sql(sql);
}
