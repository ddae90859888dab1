using System.Data;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CommsBot.Polls;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using CommsBot.Simulation.World;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Shouldly;
using Xunit;
using Person = CommsBot.Simulation.World.Person;

namespace CommsBot.Tests.Polls.Anonymity;

public sealed class AnonymityAttackOnSqliteTests : AnonymityAttackTests<OnSqlite>
{
    [Fact]
    public async Task Who_reads_the_bytes_of_the_file_after_closing_finds_neither_keys_nor_ballots()
    {
        var (wave, people) = await AskAnonymouslyAsync();
        var keys = (await BallotsAsync(wave.Id)).Select(b => b.VoterKey).ToList();
        var secret = (await WaveAsync(wave.Id)).Secret!;
        Bytes().Exists(file => Holds(file, secret)).ShouldBeTrue("the attack finds what is there");

        await EndAsync(wave.Id);

        foreach (var file in Bytes())
        {
            Holds(file, secret).ShouldBeFalse();
            keys.Exists(key => Holds(file, key)).ShouldBeFalse();
        }

        static bool Holds(byte[] file, byte[] what) => file.AsSpan().IndexOf(what) >= 0;

        List<byte[]> Bytes()
        {
            var path = new SqliteConnectionStringBuilder(ConnectionString).DataSource;
            return
            [
                .. Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*").Select(name =>
                {
                    using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                    using var copy = new MemoryStream();
                    file.CopyTo(copy);
                    return copy.ToArray();
                }),
            ];
        }
    }
}

public sealed class AnonymityAttackOnPostgresTests : AnonymityAttackTests<OnPostgres>
{
    [Fact]
    public async Task Who_reads_the_files_of_the_tables_after_closing_finds_neither_keys_nor_answers_nor_where_somebody_works()
    {
        var (wave, people) = await AskAnonymouslyAsync();
        var keys = (await BallotsAsync(wave.Id)).Select(b => b.VoterKey).ToList();
        var secret = (await WaveAsync(wave.Id)).Secret!;
        (await FilesHoldAsync(secret)).ShouldBeTrue("the attack finds what is there");
        (await FilesHoldAsync(keys[0])).ShouldBeTrue();

        // Whoever has an old view of the database, as a backup has, keeps what is to go alive.
        await using (var backup = new NpgsqlConnection(ConnectionString))
        {
            await backup.OpenAsync(TestContext.Current.CancellationToken);
            await using var transaction = await backup.BeginTransactionAsync(IsolationLevel.RepeatableRead, TestContext.Current.CancellationToken);
            await using var look = new NpgsqlCommand("SELECT COUNT(*) FROM \"Polls\"", backup, transaction);
            await look.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            await EndAsync(wave.Id);
            (await WaveAsync(wave.Id)).IsSettled.ShouldBeFalse("it is tried again");
        }

        await EndAsync(wave.Id);

        (await WaveAsync(wave.Id)).IsSettled.ShouldBeTrue();
        (await FilesHoldAsync(secret)).ShouldBeFalse();
        foreach (var key in keys)
            (await FilesHoldAsync(key)).ShouldBeFalse();
        (await FilesHoldAsync("[[0],[\"because 0\"]]"u8.ToArray())).ShouldBeFalse();
    }

    /// <summary>Every file of the two tables that know something, with what is stored beside them.</summary>
    private Task<bool> FilesHoldAsync(byte[] what) => ReadAsync(async db =>
    {
        await db.Database.ExecuteSqlAsync($"CHECKPOINT");
        return await db.Database.SqlQuery<bool>(
            $"""
            SELECT EXISTS (
                SELECT 1 FROM pg_class c WHERE c.relname IN ('PollWaves', 'PollBallots', 'PollSecretBallots', 'PK_PollSecretBallots')
                    AND (position({what} IN pg_read_binary_file(pg_relation_filepath(c.oid))) > 0
                        OR (c.reltoastrelid <> 0 AND position({what} IN pg_read_binary_file(pg_relation_filepath(c.reltoastrelid))) > 0))) AS "Value"
            """).SingleAsync();
    });
}

/// <summary>Plays the attackers of the table in <c>Polls/README.md</c>.</summary>
public abstract class AnonymityAttackTests<TDatabase> : PollStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly PollQuestion Why = Ask(QuestionKind.OpenText, "Why?") with { IsRequired = false };

    private readonly RecordedLog log = new();

    private protected override void Configure(ILoggingBuilder logging) => logging.AddProvider(log).AddFilter<RecordedLog>(null, LogLevel.Trace);

    [Fact]
    public async Task The_manager_who_asked_sees_no_count_before_it_closes_and_no_card_says_what_somebody_ticked()
    {
        var (wave, people) = await AskAnonymouslyAsync();

        foreach (var person in people.Append(Adele))
        {
            var answer = await person.InvokesAsync("adaptiveCard/action", Show(wave.Id));
            answer.RawBody.ShouldNotContain("%");
            answer.RawBody.ShouldNotContain("✓");
        }

        var again = await VoteAsync(people[0], wave.Id, new { q0 = "1", q1 = "my very own words" });
        again.IsSuccess.ShouldBeTrue();
        again.RawBody.ShouldNotContain("my very own words");
        again.RawBody.ShouldNotContain("✓");
    }

    [Fact]
    public async Task A_second_manager_with_what_can_be_exported_finds_counts_and_texts_without_order_only()
    {
        var (wave, people) = await AskAnonymouslyAsync();
        await EndAsync(wave.Id);

        var results = (await WaveAsync(wave.Id)).ResultsJson!;
        foreach (var person in people)
        {
            var id = await KnowAsync(person);
            results.ShouldNotContain(id.Value.ToString(), Case.Insensitive);
            results.ShouldNotContain(person.AadObjectId.ToString(), Case.Insensitive);
        }

        var texts = (await ResultsAsync(await WaveAsync(wave.Id))).Everybody.Questions[1].Texts;
        texts.Order().ShouldBe(Enumerable.Range(0, people.Count).Select(i => $"because {i}"));
    }

    [Fact]
    public async Task Who_steals_the_open_database_without_the_certificate_cannot_tell_whose_ballot_is_whose()
    {
        var (wave, people) = await AskAnonymouslyAsync();
        var dump = await UseAsync<CommsBotDbContext, DatabaseDump>(DatabaseDump.TakeAsync);
        var ballots = dump.Of(CastBallots.SecretTable).ToList();
        ballots.Count.ShouldBe(people.Count);

        var secret = (await WaveAsync(wave.Id)).Secret!;
        foreach (var person in people)
        {
            var id = (await KnowAsync(person)).Value;
            string[] guesses =
            [
                id.ToString(), id.ToString("N"), Convert.ToHexString(id.ToByteArray()), Convert.ToHexString(id.ToByteArray(bigEndian: true)), person.Mri,
                person.AadObjectId.ToString(), person.Name, Convert.ToHexString(SHA256.HashData(id.ToByteArray(bigEndian: true))),
                Convert.ToHexString(HMACSHA256.HashData(secret, id.ToByteArray(bigEndian: true))),
                Convert.ToHexString(HMACSHA256.HashData(wave.Id.Value.ToByteArray(bigEndian: true), id.ToByteArray(bigEndian: true))),
            ];
            ballots.ShouldAllBe(row => !guesses.Any(guess => row.Contains(guess, StringComparison.OrdinalIgnoreCase)));
        }

        // The keys that would open the secret are there, wrapped: another certificate does not open them.
        dump.Of("DataProtectionKeys").ShouldAllBe(row => row.Contains("EncryptedKey") && !row.Contains("<masterKey"));
        dump.With(Convert.ToHexString(secret)).Select(r => r.Table).ShouldBe(["PollWaves"]);
    }

    [Fact]
    public async Task No_row_tells_when_somebody_answered()
    {
        await Adele.SaysAsync("help");
        var before = TimeProvider.System.GetUtcNow();
        var wave = await AskInChannelAsync(new PollRules { IsAnonymous = true });
        await VoteAsync(Jörg, wave.Id, new { choice = 1 }, Kudos);
        (await BallotsAsync(wave.Id)).Count.ShouldBe(1);

        var met = await ReadAsync(db => db.Set<CommsBot.Audiences.Person>().AsNoTracking().SingleAsync(p => p.TeamsUserId == Jörg.Mri));
        met.MetAt.TimeOfDay.ShouldBe(TimeSpan.Zero);
        // The first 48 bits of a version 7 id are milliseconds.
        var milliseconds = Convert.ToInt64(met.Id.Value.ToString("N")[..12], 16);
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).TimeOfDay.ShouldBe(TimeSpan.Zero);
        var dump = await UseAsync<CommsBotDbContext, DatabaseDump>(DatabaseDump.TakeAsync);
        var told = dump.With(met.Id.ToString()).Concat(dump.With(Jörg.Mri)).Concat(dump.Of(CastBallots.SecretTable).Select(row => (CastBallots.SecretTable, row))).ToList();
        var ticks = told.SelectMany(r => r.Item2.Split('=', ' ')).Select(part => long.TryParse(part, out var number) ? number : 0);
        ticks.ShouldAllBe(number => number < before.UtcTicks);
    }

    [Fact]
    public async Task Who_steals_the_database_after_closing_finds_no_ballot_no_key_and_no_slice_of_anybody()
    {
        var (wave, people) = await AskAnonymouslyAsync();
        var keys = (await BallotsAsync(wave.Id)).Select(b => Convert.ToHexString(b.VoterKey)).ToList();
        var secret = Convert.ToHexString((await WaveAsync(wave.Id)).Secret!);

        await EndAsync(wave.Id);

        var dump = await UseAsync<CommsBotDbContext, DatabaseDump>(DatabaseDump.TakeAsync);
        dump.Of(CastBallots.SecretTable).Concat(dump.Of(CastBallots.NamedTable)).ShouldBeEmpty();
        dump.Of("PollTallies").ShouldBeEmpty();
        dump.With(secret).ShouldBeEmpty();
        keys.ShouldAllBe(key => !dump.With(key).Any());
        dump.With("because").Select(r => r.Table).ShouldBe(["PollWaves"]);
        dump.Of("Occurrences").ShouldAllBe(row => !row.Contains("Reminder"));
    }

    [Fact]
    public async Task Who_reads_the_log_learns_neither_who_answered_nor_what_poll()
    {
        var people = Teams.AddPeople(3);
        var wave = await AskPeopleAsync(people, new PollRules { IsAnonymous = true });
        foreach (var person in people)
            await person.SaysAsync("help");
        log.Lines.Clear();

        foreach (var (i, person) in people.Index())
        {
            (await VoteAsync(person, wave.Id, new { choice = i })).IsSuccess.ShouldBeTrue();
            await person.InvokesAsync("adaptiveCard/action", Show(wave.Id));
        }

        (await BallotsAsync(wave.Id)).Count.ShouldBe(3);
        var lines = log.Lines.ToList();
        lines.ShouldNotBeEmpty();
        foreach (var person in people)
        {
            string[] names = [person.Mri, person.AadObjectId.ToString(), person.Name, person.Chat.Id, (await KnowAsync(person)).ToString(), wave.Id.ToString(), wave.PollId.ToString()];
            foreach (var name in names)
                lines.ShouldNotContain(line => line.Contains(name, StringComparison.OrdinalIgnoreCase), name);
        }
    }

    /// <summary>Eight people answered, with words of their own.</summary>
    private protected async Task<(PollWave Wave, IReadOnlyList<Person> People)> AskAnonymouslyAsync()
    {
        var people = Teams.AddPeople(8);
        var wave = await AskPeopleAsync(people, new PollRules { IsAnonymous = true, HasSlices = true }, [Lunch, Why]);
        foreach (var (i, person) in people.Index())
            (await VoteAsync(person, wave.Id, new { q0 = $"{i % 3}", q1 = $"because {i}" })).IsSuccess.ShouldBeTrue();
        (await BallotsAsync(wave.Id)).Count.ShouldBe(8);
        return (wave, people);
    }

    private static JsonObject Show(PollWaveId wave) => new()
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = PollVerbs.Show, ["data"] = new JsonObject { ["poll"] = wave.ToString() } },
    };
}
