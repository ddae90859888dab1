using CommsBot.Campaigns;
using CommsBot.Polls;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Polls.Results;

public class ResultsAccessRuleTests
{
    [Theory]
    [InlineData(nameof(ResultsRule.Never), false, false, false)]
    [InlineData(nameof(ResultsRule.AfterAnswering), false, true, true)]
    [InlineData(nameof(ResultsRule.AfterClosing), false, false, true)]
    public void Of_a_named_poll_others_see_results_as_was_promised(string rule, bool beforeAnswering, bool afterAnswering, bool afterClosing)
    {
        var rules = new PollRules { ResultsFor = Enum.Parse<ResultsRule>(rule) };

        ResultsAccess.MaySee(rules, isOwner: false, hasAnswered: false, isClosed: false).ShouldBe(beforeAnswering);
        ResultsAccess.MaySee(rules, isOwner: false, hasAnswered: true, isClosed: false).ShouldBe(afterAnswering);
        ResultsAccess.MaySee(rules, isOwner: false, hasAnswered: false, isClosed: true).ShouldBe(afterClosing);
        ResultsAccess.MaySee(rules, isOwner: true, hasAnswered: false, isClosed: false).ShouldBeTrue();
    }

    [Theory]
    [InlineData(nameof(ResultsRule.Never), false)]
    [InlineData(nameof(ResultsRule.AfterAnswering), true)]
    [InlineData(nameof(ResultsRule.AfterClosing), true)]
    public void Of_an_anonymous_poll_nobody_sees_anything_before_it_is_closed(string rule, bool afterClosing)
    {
        var rules = new PollRules { IsAnonymous = true, ResultsFor = Enum.Parse<ResultsRule>(rule) };

        foreach (var isOwner in (bool[])[true, false])
            ResultsAccess.MaySee(rules, isOwner, hasAnswered: true, isClosed: false).ShouldBeFalse();
        ResultsAccess.MaySee(rules, isOwner: true, hasAnswered: false, isClosed: true).ShouldBeTrue();
        ResultsAccess.MaySee(rules, isOwner: false, hasAnswered: false, isClosed: true).ShouldBe(afterClosing);
    }
}

public sealed class ResultsAccessOnSqliteTests : ResultsAccessTests<OnSqlite>;

public sealed class ResultsAccessOnPostgresTests : ResultsAccessTests<OnPostgres>;

/// <summary>People who send what no card of theirs would: a wave that they know the id of.</summary>
public abstract class ResultsAccessTests<TDatabase> : PollStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly string[] OwnersVerbs =
        [PollVerbs.Results, PollVerbs.Texts, PollVerbs.Slices, PollVerbs.Trend, PollVerbs.CloseFromResults, PollVerbs.YouSaid, PollVerbs.SendYouSaid];

    [Fact]
    public async Task Who_was_not_asked_learns_neither_the_question_nor_an_answer()
    {
        var people = Teams.AddPeople(2);
        var (copies, here) = (await AskPeopleAsync(people), await AskInChannelAsync());
        await CastAsync(copies.Id, await KnowAsync(people[0]), "[[0]]");
        await CastAsync(here.Id, await KnowAsync(Megan), "[[0]]");

        foreach (var isClosed in (bool[])[false, true])
        {
            foreach (var verb in (string[])[PollVerbs.Show, PollVerbs.Change, PollVerbs.Answer])
            {
                // A colleague who got no copy, and one who stands in another place than the card.
                (await TapsAsync(Megan, verb, copies.Id, new { q0 = "0" })).ShouldNotContain("Lunch together?");
                (await TapsAsync(people[0], verb, here.Id, new { q0 = "0" })).ShouldNotContain("Lunch together?");
                (await TapsAsync(Megan, verb, here.Id, new { q0 = "0" }, Comms.General)).ShouldNotContain("Lunch together?");
            }

            (await TapsAsync(people[1], PollVerbs.Show, copies.Id)).ShouldContain("Lunch together?");
            (await TapsAsync(Jörg, PollVerbs.Show, here.Id, where: Kudos)).ShouldContain("Lunch together?");
            await EndAsync(copies.Id);
            await EndAsync(here.Id);
        }

        (await BallotsAsync(copies.Id)).Count.ShouldBe(1);
        (await BallotsAsync(here.Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_for_owners_is_for_nobody_else_whoever_was_asked_included()
    {
        var people = Teams.AddPeople(2);
        var wave = await AskPeopleAsync(people);
        await CastAsync(wave.Id, await KnowAsync(people[0]), "[[0]]");

        foreach (var person in people.Append(Megan))
        {
            foreach (var verb in OwnersVerbs)
                (await TapsAsync(person, verb, wave.Id, new { question = 0 })).ShouldNotContain("Lunch together?");
            (await TapsAsync(person, PollVerbs.Close, wave.Id)).ShouldNotContain("Lunch together?");
        }

        (await WaveAsync(wave.Id)).IsClosed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_co_owner_sees_and_closes_what_the_owner_does_until_it_is_taken_back()
    {
        var people = Teams.AddPeople(1);
        var wave = await AskPeopleAsync(people, new PollRules { ResultsFor = ResultsRule.Never });
        await CastAsync(wave.Id, await KnowAsync(people[0]), "[[0]]");
        await ShareAsync(wave, Megan);

        await Megan.SaysAsync("results");
        await Megan.TapsAsync(Megan.SeesLast(), "Lunch together?");
        Megan.SeesLast().AllText.ShouldContain("1 person has answered");
        await Megan.TapsAsync(Megan.SeesLast(), "Close the poll");
        Megan.SeesLast().AllText.ShouldContain("this is the final result");
        Megan.SeesLast().Buttons.ShouldNotContain("Close the poll");
        (await WaveAsync(wave.Id)).IsClosed.ShouldBeTrue();

        await ReadAsync(db => db.Set<CoOwner>().ExecuteDeleteAsync());
        (await TapsAsync(Megan, PollVerbs.Results, wave.Id)).ShouldContain("Only the person who asked");
    }

    [Fact]
    public async Task Everybody_asked_sees_the_results_after_closing_where_that_was_promised()
    {
        var people = Teams.AddPeople(3);
        var after = await AskPeopleAsync(people, new PollRules { ResultsFor = ResultsRule.AfterClosing });
        var never = await AskPeopleAsync(people, new PollRules { ResultsFor = ResultsRule.Never });
        foreach (var wave in new[] { after, never })
        {
            (await VoteAsync(people[0], wave.Id, new { q0 = "0" })).RawBody.ShouldNotContain("100 %");
            await EndAsync(wave.Id);
        }

        foreach (var person in people)
        {
            (await TapsAsync(person, PollVerbs.Show, after.Id)).ShouldContain("100 %");
            (await TapsAsync(person, PollVerbs.Show, never.Id)).ShouldNotContain("100 %");
        }
    }

    [Fact]
    public async Task Where_others_look_on_only_what_was_asked_there_is_closed_or_named()
    {
        var secret = await AskPeopleAsync(Teams.AddPeople(1), questions: [Ask(QuestionKind.YesNo, "Shall we sell?")]);

        await Adele.SaysAsync($"{Teams.Bot.At} close", Kudos);

        Adele.SeesLast(Kudos).AllText.ShouldContain("no open poll");
        Megan.SeesFromBot(Kudos).ShouldAllBe(m => !m.AllText.Contains("sell"));
        (await WaveAsync(secret.Id)).IsClosed.ShouldBeFalse();
    }
}
