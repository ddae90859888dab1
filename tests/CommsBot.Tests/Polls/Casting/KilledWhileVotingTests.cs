using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CommsBot.Audiences;
using CommsBot.Polls;
using CommsBot.Polls.Casting;
using CommsBot.Simulation.World;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Person = CommsBot.Simulation.World.Person;

namespace CommsBot.Tests.Polls.Casting;

public sealed class KilledWhileVotingOnSqliteTests : KilledWhileVotingTests<OnSqlite>;

public sealed class KilledWhileVotingOnPostgresTests : KilledWhileVotingTests<OnPostgres>;

/// <summary>The real program is killed for good while thousands vote and change their minds; then the counts are compared with what each was told.</summary>
public abstract partial class KilledWhileVotingTests<TDatabase> : PollStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private const int Voters = 5_000;
    private const int AtOnce = 48;

    private protected override Dictionary<string, string?> Settings => new(base.Settings) { ["Polls:SharedCardSeconds"] = "2" };

    [Fact]
    public async Task Every_ballot_that_was_acknowledged_is_counted_once_and_the_last_one_wins()
    {
        var people = await MeetAsync(Teams.AddPeople(Voters));
        var channel = Teams.AddTeam("Town hall", people).General;
        var wave = await AskInChannelAsync(channel: channel);
        await LeaveTheDatabaseAsync();
        var told = new ConcurrentDictionary<Person, Told>();
        var (acknowledged, bot) = (0, await StartAsync());
        var voting = Parallel.ForEachAsync(
            people.Concat(people.Where((_, i) => i % 3 == 0)).Select((person, i) => (person, Choice: i % 3)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (vote, _) =>
            {
                var mine = told.GetOrAdd(vote.person, _ => new Told());
                // One vote of a person at a time, as they can tap only one thing at a time.
                await mine.Turn.WaitAsync(CancellationToken.None);
                // Teams sends again what was not answered.
                await UntilAsync(async () =>
                {
                    var answer = await VoteAsync(vote.person, wave.Id, new { choice = vote.Choice }, channel);
                    return mine.Hear(vote.Choice, answer.IsSuccess && answer.RawBody.Contains('✓'));
                });
                Interlocked.Increment(ref acknowledged);
                mine.Turn.Release();
            });

        foreach (var reached in (int[])[800, 2_500])
        {
            await UntilAsync(() => Volatile.Read(ref acknowledged) >= reached || voting.IsCompleted);
            await bot.KillAsync();
            await bot.DisposeAsync();
            bot = await StartAsync();
        }

        await voting;
        await bot.KillAsync();
        await bot.DisposeAsync();

        acknowledged.ShouldBeGreaterThan(Voters / 2);
        var ballots = (await ReadAsync(db => db.Set<Ballot>().AsNoTracking().Where(b => b.WaveId == wave.Id).ToListAsync())).ToDictionary(b => b.PersonId!.Value, b => BallotAnswers.Read(b.Answers)[0].Options[0]);
        foreach (var (person, heard) in told)
            heard.ShouldAllow(ballots.TryGetValue(known[person], out var choice) ? choice : null);
        var counts = await CountsAsync(wave.Id);
        counts.Respondents.ShouldBe(ballots.Count);
        for (var option = 0; option < 3; option++)
            counts.Of(0, option).ShouldBe(ballots.Values.Count(choice => choice == option));
    }

    private readonly Dictionary<Person, PersonId> known = [];

    private async Task<BotProcess> StartAsync()
    {
        var bot = BotProcess.Start(Teams, AllSettings());
        await UntilAsync(() => Listening().IsMatch(bot.Said));
        Teams.Bot.Endpoint = new Uri(new Uri(Listening().Match(bot.Said).Groups[1].Value), "/api/messages");
        return bot;
    }

    private async Task<IReadOnlyList<Person>> MeetAsync(IReadOnlyList<Person> people) => await UseAsync<CommsBotDbContext, IReadOnlyList<Person>>(async db =>
    {
        foreach (var person in people)
        {
            var met = CommsBot.Audiences.Person.Meet(
                new PersonSighting(TenantId, person.Mri, person.AadObjectId.ToString(), person.Name) { Locale = person.Locale, TimeZone = person.TimeZone }, TimeProvider.System);
            known[person] = met.Id;
            db.Add(met);
        }

        await db.SaveChangesAsync();
        return people;
    });

    private static Task UntilAsync(Func<bool> isSo) => UntilAsync(() => Task.FromResult(isSo()));

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!await isSo())
        {
            limit.IsCancellationRequested.ShouldBeFalse("it took too long");
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();

    /// <summary>What one voter heard: the choice that was confirmed last, and those since then of which nobody knows.</summary>
    private sealed class Told
    {
        private readonly List<int> unclear = [];
        private int? confirmed;

        public SemaphoreSlim Turn { get; } = new(1);

        public bool Hear(int choice, bool isConfirmed)
        {
            if (!isConfirmed)
            {
                unclear.Add(choice);
                return false;
            }

            confirmed = choice;
            unclear.Clear();
            return true;
        }

        public void ShouldAllow(int? stored)
        {
            if (unclear.Count == 0)
                stored.ShouldBe(confirmed);
            else
                new int?[] { confirmed }.Concat(unclear.Select(c => (int?)c)).ShouldContain(stored);
        }
    }
}
