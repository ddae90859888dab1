using System.Text.Json.Nodes;
using CommsBot.Polls;
using CommsBot.Polls.Asking;
using CommsBot.Polls.Casting;
using CommsBot.Simulation.World;
using CommsBot.Tests.Prompts;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Polls.Asking;

public sealed class AskingInTeamsOnSqliteTests : AskingInTeamsTests<OnSqlite>;

public sealed class AskingInTeamsOnPostgresTests : AskingInTeamsTests<OnPostgres>;

public abstract class AskingInTeamsTests<TDatabase> : PromptStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task A_poll_is_made_step_by_step_previewed_and_asked_in_a_channel()
    {
        await GatherAsync();
        await Adele.SaysAsync("poll");
        await Adele.TapsAsync(Adele.SeesLast(), "My own questions");
        await Adele.TapsAsync(Adele.SeesLast(), "Rating, 1 to 5");
        await Adele.TapsAsync(Adele.SeesLast(), "Save the question", new { text_en = "How clear is the plan?", text_de = "Wie klar ist der Plan?" });
        await Adele.TapsAsync(Adele.SeesLast(), "Add a question");
        await Adele.TapsAsync(Adele.SeesLast(), "Open answer");
        await Adele.TapsAsync(Adele.SeesLast(), "Save the question", new { text_en = "What is missing?", required = "false" });
        Adele.SeesLast().AllText.ShouldContain("2 questions");

        await Adele.TapsAsync(Adele.SeesLast(), "Next");
        await Adele.TapsAsync(Adele.SeesLast(), "Next", new { title_en = "The plan" });
        await Adele.TapsAsync(Adele.SeesLast(), "Next", new { who = $"channel:{Kudos.Id}" });
        await Adele.TapsAsync(Adele.SeesLast(), "Now");
        var overview = Adele.SeesLast();
        overview.AllText.ShouldContain("The plan");
        overview.AllText.ShouldContain("anonymous");

        await Adele.TapsAsync(overview, "campaign/preview");
        Adele.SeesFromBot().ShouldContain(m => m.AllText.Contains("Preview: this is what the others get", StringComparison.Ordinal));

        await Adele.TapsAsync(overview, "campaign/release");
        var posted = await Megan.WaitsForAsync(m => m.AllText.Contains("How clear is the plan?", StringComparison.Ordinal), Kudos);
        posted.AllText.ShouldContain("Anonymous poll");
        posted.AllText.ShouldContain("IT could technically link");
        Adele.SeesFromBot(Kudos).Count(m => m.AllText.Contains("How clear", StringComparison.Ordinal)).ShouldBe(1);

        await Megan.TapsAsync(posted, "Send my answers", new { q0 = "4", q1 = "A map" });
        (await ReadAsync(db => db.Set<SecretBallot>().CountAsync())).ShouldBe(1);
        (await ReadAsync(db => db.Set<Ballot>().CountAsync())).ShouldBe(0);
        (await Adele.TapsAsync(overview, "poll/questions")).Card!.Value.GetRawText().ShouldNotContain("Add a question");
    }

    [Fact]
    public async Task What_is_wrong_is_said_on_the_card_and_nothing_is_lost()
    {
        await Adele.SaysAsync("poll");
        await Adele.TapsAsync(Adele.SeesLast(), "My own questions");
        await Adele.TapsAsync(Adele.SeesLast(), "One choice");
        await Adele.TapsAsync(Adele.SeesLast(), "Save the question", new { text_en = "Where?", choices_en = "Here" });

        var again = Adele.SeesLast();
        again.AllText.ShouldContain("at least two choices");
        await Adele.TapsAsync(again, "Save the question", new { text_en = "Where?", choices_en = "Here\nThere" });
        Adele.SeesLast().AllText.ShouldContain("1 question");
    }

    [Fact]
    public async Task A_template_is_there_to_change_and_taps_that_come_twice_do_it_once()
    {
        await Adele.SaysAsync("poll");
        await Adele.TapsAsync(Adele.SeesLast(), "Engagement pulse");
        var questions = Adele.SeesLast();
        questions.AllText.ShouldContain("5 questions");

        await Adele.TapsAsync(questions, "Take question 2 away");
        await Adele.TapsAsync(questions, "Take question 2 away");
        Adele.SeesLast().AllText.ShouldContain("4 questions");
        var moved = Adele.SeesLast();
        await Adele.TapsAsync(moved, "Move question 4 up");
        await Adele.TapsAsync(moved, "Move question 4 up");

        var poll = await ReadAsync(db => db.Set<Poll>().AsNoTracking().SingleAsync());
        poll.Questions.Select(q => q.Text.ByLanguage["en"][..6]).ShouldBe(["I know", "In the", "What i", "I can "]);
    }

    [Fact]
    public async Task Nobody_changes_somebody_elses_draft()
    {
        await Adele.SaysAsync("poll");
        await Adele.TapsAsync(Adele.SeesLast(), "Engagement pulse");
        var draft = await ReadAsync(db => db.Set<Poll>().AsNoTracking().SingleAsync());

        var data = AskingForm.DataOf(draft.Id.ToString(), 1, draft.Questions[1]);
        (await TapAsync(Megan, PollVerbs.RemoveQuestion, data)).ShouldNotContain("questions");

        (await ReadAsync(db => db.Set<Poll>().AsNoTracking().SingleAsync())).Questions.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_typed_line_brings_its_wishes_along()
    {
        await Adele.SaysAsync("poll \"Which days?\" Monday | Tuesday | Friday, multi, anonymous, in 2 hours");

        var card = Adele.SeesLast();
        card.AllText.ShouldContain("Anonymous poll");
        card.AllText.ShouldContain("Tick all that apply");
        card.AllText.ShouldContain("closes");
        await Adele.TapsAsync(card, "Send my answer", new { q0 = "0,2" });
        Adele.SeesLast().AllText.ShouldContain("your answer is in");
        Adele.SeesLast().AllText.ShouldNotContain("✓");
    }

    [Fact]
    public async Task A_time_that_has_passed_is_said_and_the_words_stay_in_the_form()
    {
        await Adele.SaysAsync("poll \"Lunch?\" Yes | No until 1.1.2020");

        Adele.SeesLast().AllText.ShouldContain("has passed already");
        Adele.SeesLast().AllText.ShouldContain("Post the poll");
    }

    [Fact]
    public async Task A_missing_answer_is_asked_for_on_the_card_with_all_that_was_filled_in()
    {
        await Adele.SaysAsync("poll \"Which days?\" Monday | Tuesday | Friday, multi");

        var wave = await ReadAsync(db => db.Set<PollWave>().Select(w => w.Id).SingleAsync());

        // A client that does not check by itself.
        (await TapAsync(Adele, PollVerbs.Answer, new JsonObject { ["wave"] = wave.ToString(), ["q0"] = "" })).ShouldContain("Please answer");
        (await TapAsync(Adele, PollVerbs.Answer, new JsonObject { ["wave"] = wave.ToString(), ["q0"] = "0,7" })).ShouldContain("not on offer");
        (await ReadAsync(db => db.Set<Ballot>().CountAsync())).ShouldBe(0);
    }

    private static async Task<string> TapAsync(Person person, string verb, JsonObject data)
    {
        var answer = await person.InvokesAsync(
            "adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } });
        return answer.RawBody;
    }
}
