using CommsBot.Polls;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Polls.Results;

public sealed class ReadResultsOnSqliteTests : ReadResultsTests<OnSqlite>;

public sealed class ReadResultsOnPostgresTests : ReadResultsTests<OnPostgres>;

public abstract class ReadResultsTests<TDatabase> : PollStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly PollQuestion[] Kinds =
    [
        Lunch,
        Ask(QuestionKind.MultipleChoice, "Which days?", "Monday", "Friday") with { HasOther = true, HasNone = true },
        Ask(QuestionKind.Rating, "How was it?"),
        Ask(QuestionKind.NetPromoter, "Would you recommend it?"),
        Ask(QuestionKind.OpenText, "Why?") with { IsRequired = false },
    ];

    private protected override Dictionary<string, string?> Settings => new(base.Settings) { ["Delivery:CallsPerSecond"] = "5000" };

    [Fact]
    public async Task What_is_read_while_a_named_poll_is_open_is_what_is_frozen_when_it_closes()
    {
        var people = Teams.AddPeople(4);
        var wave = await AskPeopleAsync(people, questions: Kinds);
        await SendAsync();
        await CastAsync(wave.Id, await KnowAsync(people[0]), """[[0],[0,1],[5],[10],["So"]]""");
        await CastAsync(wave.Id, await KnowAsync(people[1]), """[[1],[101,"Sunday"],[4],[2],[]]""");
        await CastAsync(wave.Id, await KnowAsync(people[2]), """[[1],[100],[2],[7],["And so"]]""");
        await CastAsync(wave.Id, await KnowAsync(people[2]), """[[0],[100],[3],[7],["Or so"]]""");

        await RunJobAsync();
        var open = (await SeenAsync(wave.Id, Adele)).Results.ShouldNotBeNull();
        await EndAsync(wave.Id);
        var closed = (await SeenAsync(wave.Id, Adele)).Results.ShouldNotBeNull();

        foreach (var results in new[] { open, closed })
        {
            (results.Respondents, results.Asked, results.ResponseRate).ShouldBe((3, 4, 75));
            var questions = results.Questions;
            questions[0].Counts.ShouldBe(new Dictionary<int, int> { [0] = 2, [1] = 1 }, ignoreOrder: true);
            questions[1].Counts.ShouldBe(new Dictionary<int, int> { [0] = 1, [1] = 1, [PollQuestion.None] = 1, [PollQuestion.Other] = 1 }, ignoreOrder: true);
            questions[1].Texts.ShouldBe(["Sunday"]);
            questions[2].Mean.ShouldBe(4);
            questions[3].NetPromoterScore.ShouldBe(0);
            (questions[4].Respondents, questions[4].Texts.Order()).ShouldSatisfyAllConditions(q => q.Respondents.ShouldBe(2), q => q.Item2.ShouldBe(["Or so", "So"]));
        }
    }

    [Fact]
    public async Task Everybody_has_their_own_answer_before_them_and_nobody_that_of_an_anonymous_poll()
    {
        var people = Teams.AddPeople(6);
        var (named, anonymous) = (await AskPeopleAsync(people), await AskPeopleAsync(people, new PollRules { IsAnonymous = true }));
        foreach (var wave in new[] { named, anonymous })
        {
            foreach (var (i, person) in people.Take(5).Index())
                await CastAsync(wave.Id, await KnowAsync(person), $"[[{i % 3}]]");
        }

        (await SeenAsync(named.Id, people[2])).ShouldSatisfyAllConditions(s => s.HasAnswered.ShouldBeTrue(), s => s.Mine[0].Options.ShouldBe([2]));
        (await SeenAsync(named.Id, people[5])).ShouldSatisfyAllConditions(s => s.HasAnswered.ShouldBeFalse(), s => s.Results.ShouldBeNull());
        (await SeenAsync(anonymous.Id, people[2])).ShouldSatisfyAllConditions(s => s.HasAnswered.ShouldBeTrue(), s => s.Mine.ShouldBeEmpty(), s => s.Results.ShouldBeNull());
        (await SeenAsync(anonymous.Id, Adele)).Results.ShouldBeNull();

        await EndAsync(anonymous.Id);
        foreach (var person in people.Append(Adele))
        {
            var seen = await SeenAsync(anonymous.Id, person);
            (seen.HasAnswered, seen.Mine.Count, seen.Results!.Respondents).ShouldBe((false, 0, 5), "whoever answered is not told from who did not");
        }
    }

    [Fact]
    public async Task A_pulse_shows_how_answers_and_response_rate_move_from_asking_to_asking()
    {
        var people = Teams.AddPeople(8);
        var question = Ask(QuestionKind.Rating, "How was your week?");
        var first = await AskAsync([5, 5, 4, 4, 3, 3, 2, 2], null);
        await AskAsync([5, 5, 5, 5, 4, 1], first.PollId);
        // Fewer than five: nothing of it is shown, here or in the trend.
        var third = await AskAsync([1, 1], first.PollId);
        var open = await AskPeopleAsync(people, again: first.PollId);

        var trend = await UseAsync<ReadResults, IReadOnlyList<PulsePoint>>(async read => await read.TrendAsync(
            await UseAsync<AskedWaves, AskedWave>(async waves => (await waves.FindAsync(third.Id, CancellationToken.None))!), CancellationToken.None));
        trend.Select(p => p.Results.Questions[0].Mean).ShouldBe([3.5, 25 / 6.0, null]);
        trend.Select(p => p.Results.ResponseRate).ShouldBe([100, 75, 0]);
        trend.Select(p => p.Results.Questions[0].IsHidden).ShouldBe([false, false, true]);

        await Adele.SaysAsync("results");
        await Adele.TapsAsync(Adele.SeesLast(), "How was your week?");
        Adele.SeesLast().AllText.ShouldContain("Answers are coming in");
        await Adele.TapsAsync(Adele.SeesLast(), "Trend");
        Adele.SeesLast().Card!.Value.GetRawText().ShouldContain("Response rate");
        Adele.SeesLast().Card!.Value.GetRawText().ShouldContain("75 %");
        await Adele.TapsAsync(Adele.SeesLast(), "Back to results");
        await Adele.TapsAsync(Adele.SeesLast(), "The time before");
        Adele.SeesLast().AllText.ShouldContain("closed · asked");
        Adele.SeesLast().Card!.Value.GetRawText().ShouldContain(third.Id.ToString());
        (await WaveAsync(open.Id)).IsClosed.ShouldBeFalse();

        async Task<PollWave> AskAsync(IReadOnlyList<int> stars, PollId? again)
        {
            var wave = await AskPeopleAsync(people, new PollRules { IsAnonymous = true }, [question], again: again);
            await SendAsync();
            foreach (var (i, star) in stars.Index())
                await CastAsync(wave.Id, await KnowAsync(people[i]), $"[[{star}]]");
            await EndAsync(wave.Id);
            return wave;
        }
    }

    private async Task<SeenWave> SeenAsync(PollWaveId wave, Person viewer)
    {
        var id = await KnowAsync(viewer);
        return (await UseAsync<ReadResults, SeenWave?>(read => read.RunAsync(wave, id, CancellationToken.None))).ShouldNotBeNull();
    }
}
