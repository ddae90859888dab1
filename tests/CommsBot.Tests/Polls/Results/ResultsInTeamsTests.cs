using System.Text.Json.Nodes;
using CommsBot.Polls;
using CommsBot.Polls.Questions;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Polls.Results;

public sealed class ResultsInTeamsOnSqliteTests : ResultsInTeamsTests<OnSqlite>;

public sealed class ResultsInTeamsOnPostgresTests : ResultsInTeamsTests<OnPostgres>;

public abstract class ResultsInTeamsTests<TDatabase> : PollStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task An_owner_sees_the_results_of_a_named_poll_as_they_come_in()
    {
        var wave = await AskInChannelAsync(questions: [Lunch, Ask(QuestionKind.OpenText, "Why?") with { IsRequired = false }]);
        await VoteAsync(Megan, wave.Id, new { q0 = "0", q1 = "Because" }, Kudos);
        await VoteAsync(Jörg, wave.Id, new { q0 = "1" }, Kudos);

        await Adele.SaysAsync("results");
        await Adele.TapsAsync(Adele.SeesLast(), "Lunch together?");

        var card = Adele.SeesLast();
        card.AllText.ShouldContain("still open");
        card.AllText.ShouldContain("2 people have answered");
        card.AllText.ShouldContain("Because");
    }

    [Fact]
    public async Task Nobody_sees_anything_of_an_open_anonymous_poll_its_owner_included()
    {
        var wave = await AskInChannelAsync(new PollRules { IsAnonymous = true });
        for (var i = 0; i < 3; i++)
            await VoteAsync(i == 0 ? Megan : i == 1 ? Jörg : Adele, wave.Id, new { q0 = "0" }, Kudos);

        await Adele.SaysAsync("ergebnisse");
        await Adele.TapsAsync(Adele.SeesLast(), "Lunch together?");

        Adele.SeesLast().AllText.ShouldContain("Antworten gehen ein");
        Adele.SeesLast().AllText.ShouldNotContain("%");
    }

    [Fact]
    public async Task Results_are_for_the_owner_alone()
    {
        var wave = await AskInChannelAsync();
        await Megan.SaysAsync("results");
        Megan.SeesLast().AllText.ShouldContain("You have no polls yet");

        var tapped = await Megan.InvokesAsync(
            "adaptiveCard/action",
            new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute", ["verb"] = PollVerbs.Results, ["data"] = new JsonObject { ["wave"] = wave.Id.ToString() },
                },
            });

        tapped.RawBody.ShouldContain("Only the person who asked");
    }

    [Fact]
    public async Task Where_others_look_on_results_are_not_shown()
    {
        await AskInChannelAsync();

        await Adele.SaysAsync($"{Teams.Bot.At} results", Kudos);

        Adele.SeesLast(Kudos).AllText.ShouldContain("our own chat");
    }
}
