using System.Data.Common;
using CommsBot.Audiences;
using CommsBot.Polls;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Polls.Casting;

public sealed class BallotBoxOnSqliteTests : BallotBoxTests<OnSqlite>;

public sealed class BallotBoxOnPostgresTests : BallotBoxTests<OnPostgres>;

public abstract class BallotBoxTests<TDatabase> : PollStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly PollQuestion Topics = Ask(QuestionKind.MultipleChoice, "Which topics?", "A", "B", "C") with { HasOther = true, IsRequired = false };

    [Fact]
    public async Task Tallies_follow_every_change_of_a_ballot()
    {
        var wave = await AskInChannelAsync(questions: [Lunch, Topics]);
        var (adele, megan) = (await KnowAsync(Adele), await KnowAsync(Megan));

        await CastAsync(wave.Id, adele, "[[0],[0,1]]");
        await CastAsync(wave.Id, megan, "[[0],[]]");
        var last = (CastOutcome.Counted)await CastAsync(wave.Id, adele, """[[2],[1,101,"mine"]]""");

        var counts = await CountsAsync(wave.Id);
        counts.Respondents.ShouldBe(2);
        counts.ToResults([Lunch, Topics], null).Questions[0].Counts.ShouldBe(new Dictionary<int, int> { [0] = 1, [2] = 1 }, ignoreOrder: true);
        counts.ToResults([Lunch, Topics], null).Questions[1].Counts.ShouldBe(new Dictionary<int, int> { [1] = 1, [101] = 1 }, ignoreOrder: true);
        counts.Of(1, Tally.Respondents).ShouldBe(1);
        last.Counts!.Tallies.OrderBy(t => t.Key).ShouldBe(counts.Tallies.OrderBy(t => t.Key));
    }

    [Fact]
    public async Task Two_nodes_that_take_the_same_voters_at_once_count_each_once()
    {
        var wave = await AskInChannelAsync();
        var voters = new List<PersonId>();
        foreach (var person in Teams.AddPeople(8))
            voters.Add(await KnowAsync(person));
        var boxes = new[] { await NewBoxAsync(), await NewBoxAsync(), await NewBoxAsync() };

        await Task.WhenAll(Enumerable.Range(0, 240).Select(i => Task.Run(() => CastAsync(wave.Id, voters[i % 8], $"[[{i % 3}]]", box: boxes[i / 8 % 3]))));

        var ballots = await BallotsAsync(wave.Id);
        ballots.Count.ShouldBe(8);
        var counts = await CountsAsync(wave.Id);
        counts.Respondents.ShouldBe(8);
        for (var option = 0; option < 3; option++)
            counts.Of(0, option).ShouldBe(ballots.Count(b => b.Answers == $"[[{option}]]"));
    }

    [Fact]
    public async Task Of_several_ballots_handed_in_together_a_persons_last_is_counted()
    {
        var wave = await AskInChannelAsync();
        var adele = await KnowAsync(Adele);
        var batch = new[] { "[[0]]", "[[1]]", "[[2]]" }.Select(async answers => new BallotPaper(
            await UseAsync<AskedWaves, AskedWave>(async waves => (await waves.FindAsync(wave.Id, CancellationToken.None))!), adele, TenantId, Kudos.Id, BallotAnswers.Read(answers)));
        var papers = await Task.WhenAll(batch);

        var outcomes = await UseAsync<BallotBatch, IReadOnlyList<CastOutcome>>(box => box.CommitAsync(papers));

        outcomes.ShouldAllBe(o => o is CastOutcome.Counted);
        (await BallotsAsync(wave.Id)).ShouldHaveSingleItem().Answers.ShouldBe("[[2]]");
        (await CountsAsync(wave.Id)).Respondents.ShouldBe(1);
    }

    [Fact]
    public async Task A_ballot_that_the_database_cannot_hold_fails_alone()
    {
        var wave = await AskInChannelAsync();
        var (adele, nobody) = (await KnowAsync(Adele), new PersonId(Guid.NewGuid()));
        // The box is busy with the first while the others gather.
        var casts = new[] { adele, nobody, adele, nobody, await KnowAsync(Megan) }.Select(voter => CastAsync(wave.Id, voter, "[[1]]")).ToList();

        foreach (var (index, cast) in casts.Index())
        {
            if (index is 1 or 3)
                await Should.ThrowAsync<DbException>(cast);
            else
                (await cast).ShouldBeOfType<CastOutcome.Counted>();
        }

        (await CountsAsync(wave.Id)).Respondents.ShouldBe(2);
    }

    [Fact]
    public async Task Late_forged_and_foreign_ballots_are_named_and_change_nothing()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (here, over, copies) = (await AskInChannelAsync(), await AskInChannelAsync(closesAt: now), await AskPeopleAsync([Megan]));
        var adele = await KnowAsync(Adele);
        var closed = await AskInChannelAsync();
        await ReadAsync(db => db.Set<PollWave>().Where(w => w.Id == closed.Id).ExecuteUpdateAsync(w => w.SetProperty(x => x.ClosedAt, now)));

        Reason(await CastAsync(here.Id, adele, "[[7]]")).ShouldBe(CastRefusal.NotOffered);
        Reason(await CastAsync(here.Id, adele, "[[0,1]]")).ShouldBe(CastRefusal.NotOffered);
        Reason(await CastAsync(here.Id, adele, "[[]]")).ShouldBe(CastRefusal.Missing);
        Reason(await CastAsync(here.Id, adele, "[[0],[0]]")).ShouldBe(CastRefusal.NotOffered);
        Reason(await CastAsync(here.Id, adele, "[[0]]", place: Comms.General.Id)).ShouldBe(CastRefusal.NotAsked);
        Reason(await CastAsync(over.Id, adele, "[[0]]")).ShouldBe(CastRefusal.Closed);
        Reason(await CastAsync(closed.Id, adele, "[[0]]")).ShouldBe(CastRefusal.Closed);
        Reason(await CastAsync(copies.Id, adele, "[[0]]")).ShouldBe(CastRefusal.NotAsked);
        (await CastAsync(copies.Id, await KnowAsync(Megan), "[[0]]")).ShouldBeOfType<CastOutcome.Counted>();

        (await ReadAsync(db => db.Set<Ballot>().CountAsync())).ShouldBe(1);
        (await ReadAsync(db => db.Set<Tally>().Select(t => t.WaveId).Distinct().ToListAsync())).ShouldBe([copies.Id]);
    }

    [Fact]
    public async Task An_anonymous_ballot_names_nobody_and_moves_no_count()
    {
        var wave = await AskPeopleAsync([Megan, Jörg], new PollRules { IsAnonymous = true });
        var megan = await KnowAsync(Megan);

        await CastAsync(wave.Id, megan, "[[0]]");
        var outcome = await CastAsync(wave.Id, megan, "[[1]]");

        outcome.ShouldBe(new CastOutcome.Counted(null));
        var ballot = (await BallotsAsync(wave.Id)).ShouldHaveSingleItem();
        (ballot.Answers, ballot.VoterKey.Length).ShouldBe(("[[1]]", 32));
        (await ReadAsync(db => db.Set<Ballot>().AnyAsync())).ShouldBeFalse("the other table has no column for people");
        (await CountsAsync(wave.Id)).Tallies.ShouldBeEmpty();
        wave.Secret.ShouldNotBeNull().Length.ShouldBeGreaterThan(32, "it is encrypted");
    }

    [Fact]
    public async Task Only_a_poll_with_slices_notes_where_its_voters_work()
    {
        var people = Teams.AddPeople(1);
        var with = await AskPeopleAsync(people, new PollRules { HasSlices = true });
        var without = await AskPeopleAsync(people);
        foreach (var wave in new[] { with, without })
            await CastAsync(wave.Id, await KnowAsync(people[0]), "[[0]]");

        var noted = (await BallotsAsync(with.Id)).Single();
        (noted.Department, noted.Office, noted.Country).ShouldBe((people[0].Department, people[0].Office, people[0].Country));
        var plain = (await BallotsAsync(without.Id)).Single();
        (plain.Department, plain.Office, plain.Country).ShouldBe((null, null, null));
    }

    private static CastRefusal Reason(CastOutcome outcome) => outcome.ShouldBeOfType<CastOutcome.Refused>().Reason;

    private Task<BallotBox> NewBoxAsync() => UseAsync<IServiceProvider, BallotBox>(services => Task.FromResult(ActivatorUtilities.CreateInstance<BallotBox>(services)));
}
