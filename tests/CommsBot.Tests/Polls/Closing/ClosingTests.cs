using CommsBot.Delivery;
using CommsBot.Polls;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Closing;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Occurrence = CommsBot.Delivery.Occurrence;

namespace CommsBot.Tests.Polls.Closing;

public sealed class ClosingOnSqliteTests : ClosingTests<OnSqlite>;

public sealed class ClosingOnPostgresTests : ClosingTests<OnPostgres>;

public abstract class ClosingTests<TDatabase> : PollStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly PollQuestion Why = Ask(QuestionKind.OpenText, "Why?") with { IsRequired = false };

    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Polls:GraceWhenAllAnswered"] = "00:00:00",
        ["Delivery:CallsPerSecond"] = "5000",
    };

    [Fact]
    public async Task A_poll_whose_time_has_come_is_closed_by_itself_exactly_then()
    {
        await Adele.SaysAsync($"{Teams.Bot.At} poll \"Lunch together?\" Yes | No", Kudos);
        var wave = await ReadAsync(db => db.Set<PollWave>().AsNoTracking().SingleAsync());
        await VoteAsync(Megan, wave.Id, new { choice = 0 }, Kudos);
        var at = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        await ReadAsync(db => db.Set<PollWave>().ExecuteUpdateAsync(w => w.SetProperty(x => x.ClosesAt, at)));

        await RunJobAsync();

        var closed = await WaveAsync(wave.Id);
        (closed.ClosedAt, closed.IsSettled).ShouldBe((new DateTimeOffset(at.UtcTicks, TimeSpan.Zero), true));
        Megan.SeesLast(Kudos).AllText.ShouldContain("Closed. 1 answer.");
        (await ResultsAsync(closed)).Everybody.Questions[0].CountOf(0).ShouldBe(1);
        (await BallotsAsync(wave.Id)).Count.ShouldBe(1, "a named poll keeps its ballots");
    }

    [Fact]
    public async Task An_anonymous_poll_becomes_counts_and_shuffled_texts_and_nothing_else_is_left()
    {
        var people = Teams.AddPeople(8);
        var wave = await AskPeopleAsync(people, new PollRules { IsAnonymous = true, HasSlices = true }, [Lunch, Why]);
        foreach (var (i, person) in people.Index())
            await CastAsync(wave.Id, await KnowAsync(person), $"""[[{i % 3}],["because {i}"]]""");

        await EndAsync(wave.Id);
        await EndAsync(wave.Id);

        var closed = await WaveAsync(wave.Id);
        closed.Secret.ShouldBeNull();
        (await BallotsAsync(wave.Id)).ShouldBeEmpty();
        var results = (await ResultsAsync(closed)).Everybody;
        results.Respondents.ShouldBe(8);
        results.Questions[0].Counts.ShouldBe(new Dictionary<int, int> { [0] = 3, [1] = 3, [2] = 2 }, ignoreOrder: true);
        results.Questions[1].Texts.ShouldBe(Enumerable.Range(0, 8).Select(i => $"because {i}"), ignoreOrder: true);
    }

    [Fact]
    public async Task Too_few_anonymous_answers_tell_nothing()
    {
        var people = Teams.AddPeople(4);
        var wave = await AskPeopleAsync(people, new PollRules { IsAnonymous = true }, [Lunch, Why]);
        foreach (var person in people)
            await CastAsync(wave.Id, await KnowAsync(person), """[[0],["because"]]""");

        await EndAsync(wave.Id);

        var closed = await WaveAsync(wave.Id);
        closed.ResultsJson.ShouldNotBeNull().ShouldNotContain("because");
        var results = (await ResultsAsync(closed)).Everybody;
        results.Respondents.ShouldBe(0);
        results.Questions.ShouldAllBe(q => q.IsHidden && q.Counts.Count == 0);
    }

    [Fact]
    public async Task When_all_who_were_asked_have_answered_it_closes_early()
    {
        var people = Teams.AddPeople(2);
        var wave = await AskPeopleAsync(people, closesAt: TimeProvider.System.GetUtcNow().AddDays(1));
        await SendAsync();
        await CastAsync(wave.Id, await KnowAsync(people[0]), "[[0]]");
        await RunJobAsync();
        (await WaveAsync(wave.Id)).IsClosed.ShouldBeFalse();

        await CastAsync(wave.Id, await KnowAsync(people[1]), "[[1]]");
        await RunJobAsync();
        await RunJobAsync();

        var closed = await WaveAsync(wave.Id);
        (closed.IsClosed, closed.Asked, closed.AllAnsweredAt).ShouldBe((true, 2, null));
        (await ResultsAsync(closed)).Everybody.ResponseRate.ShouldBe(100);
    }

    [Fact]
    public async Task Every_copy_shows_the_end_and_who_still_waited_gets_none()
    {
        var people = Teams.AddPeople(3);
        var wave = await AskPeopleAsync(people);
        await SendAsync();
        await CastAsync(wave.Id, await KnowAsync(people[0]), "[[0]]");

        await EndAsync(wave.Id);
        await SendAsync();

        foreach (var person in people)
            person.SeesLast().AllText.ShouldContain("Closed. 1 answer.");
        (await CastAsync(wave.Id, await KnowAsync(people[1]), "[[1]]")).ShouldBe(new CastOutcome.Refused(CastRefusal.Closed));
    }

    [Fact]
    public async Task Whatever_was_half_done_when_a_node_was_killed_is_done_by_the_next()
    {
        var people = Teams.AddPeople(6);
        var wave = await AskPeopleAsync(people, new PollRules { IsAnonymous = true });
        foreach (var (i, person) in people.Index())
            await CastAsync(wave.Id, await KnowAsync(person), $"[[{i % 2}]]");
        // The door is shut; nothing else has happened.
        var now = TimeProvider.System.GetUtcNow();
        await ReadAsync(db => db.Set<PollWave>().ExecuteUpdateAsync(w => w.SetProperty(x => x.ClosedAt, now)));

        await Task.WhenAll(RunJobAsync(), RunJobAsync(), EndAsync(wave.Id));

        var closed = await WaveAsync(wave.Id);
        (closed.IsSettled, closed.Secret).ShouldBe((true, null));
        (await ResultsAsync(closed)).Everybody.Respondents.ShouldBe(6);
    }

    [Fact]
    public async Task Ballots_that_come_while_it_closes_are_counted_or_refused_and_nothing_between()
    {
        var people = Teams.AddPeople(40);
        var wave = await AskPeopleAsync(people);
        var voters = new List<CommsBot.Audiences.PersonId>();
        foreach (var person in people)
            voters.Add(await KnowAsync(person));

        var casts = voters.Select((voter, i) => Task.Run(() => CastAsync(wave.Id, voter, $"[[{i % 3}]]"))).ToList();
        await casts[10];
        await EndAsync(wave.Id);

        var counted = (await Task.WhenAll(casts)).Count(o => o is CastOutcome.Counted);
        (await BallotsAsync(wave.Id)).Count.ShouldBe(counted);
        (await ResultsAsync(await WaveAsync(wave.Id))).Everybody.Respondents.ShouldBe(counted);
        (await CountsAsync(wave.Id)).Respondents.ShouldBe(counted);
    }

    [Fact]
    public async Task Who_was_reminded_is_gone_when_the_poll_is()
    {
        var people = Teams.AddPeople(2);
        var wave = await AskPeopleAsync(people);
        var now = TimeProvider.System.GetUtcNow();
        await UseAsync<PlanDeliveries, Occurrence?>(plan => plan.RunAsync(
            new NudgePlan
            {
                TenantId = TenantId, Kind = NudgeKind.Reminder, SubjectId = wave.Id.Value, Key = "1", AudienceName = "Test", PlannedFor = now.AddHours(1),
                ExpiresAt = now.AddDays(1), TimeZone = "Europe/Berlin",
            },
            CancellationToken.None));

        await EndAsync(wave.Id);

        (await ReadAsync(db => db.Set<Occurrence>().AnyAsync(o => o.Kind == NudgeKind.Reminder))).ShouldBeFalse();
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().AnyAsync(d => d.Kind == NudgeKind.Reminder))).ShouldBeFalse();
    }
}
