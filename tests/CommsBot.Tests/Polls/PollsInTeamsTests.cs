using System.Text.Json.Nodes;
using CommsBot.Polls;
using CommsBot.Polls.Casting;
using CommsBot.Simulation.Client;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Polls;

public sealed class PollsInTeamsOnSqliteTests : PollsInTeamsTests<OnSqlite>;

public sealed class PollsInTeamsOnPostgresTests : PollsInTeamsTests<OnPostgres>;

public abstract class PollsInTeamsTests<TDatabase> : BotInTeams<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private const string Lunch = "poll \"Lunch together on Friday?\" Yes | No | Maybe";

    [Fact]
    public async Task One_tap_answers_and_shows_the_result()
    {
        await Adele.SaysAsync(Lunch);
        var card = Adele.SeesLast();
        card.AllText.ShouldContain("Lunch together on Friday?");

        await Adele.TapsAsync(card, "Yes");

        var answered = Adele.SeesLast();
        answered.AllText.ShouldContain("✓ Yes");
        answered.AllText.ShouldContain("100 %");
        answered.Buttons.ShouldContain("Change my answer");
    }

    [Fact]
    public async Task An_answer_can_be_changed_and_stays_one()
    {
        await Adele.SaysAsync(Lunch);
        await Adele.TapsAsync(Adele.SeesLast(), "Yes");
        await Adele.TapsAsync(Adele.SeesLast(), "Change my answer");
        await Adele.TapsAsync(Adele.SeesLast(), "No");

        Adele.SeesLast().AllText.ShouldContain("✓ No");
        (await BallotsAsync()).ShouldBe([1]);
    }

    [Fact]
    public async Task Repeated_invokes_and_double_taps_count_once()
    {
        await Adele.SaysAsync(Lunch);
        var card = Adele.SeesLast();

        var taps = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Adele.TapsAsync(card, "Maybe")));
        await Teams.RepeatAsync(taps[0].Answer);

        taps.ShouldAllBe(t => t.Answer.Status == 200);
        (await BallotsAsync()).ShouldBe([2]);
    }

    [Fact]
    public async Task A_repeated_message_posts_one_poll()
    {
        var said = await Adele.SaysAsync(Lunch);
        await Teams.RepeatAsync(said);

        Adele.SeesFromBot().Count(m => m.AllText.Contains("Lunch", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_channel_sees_live_counts_and_each_voter_their_own_answer()
    {
        await Adele.SaysAsync($"{Teams.Bot.At} {Lunch}", Kudos);
        var card = await Megan.WaitsForAsync(m => m.IsFromBot, Kudos);

        await Megan.TapsAsync(card, "Yes");
        await Jörg.TapsAsync(card, "No");

        Jörg.SeesLast(Kudos).AllText.ShouldContain("✓ No");
        Adele.SeesLast(Kudos).AllText.ShouldContain("2 answers");
        Adele.SeesLast(Kudos).AllText.ShouldContain("50 %");
    }

    [Fact]
    public async Task Close_by_the_creator_ends_the_poll_for_everybody()
    {
        await Adele.SaysAsync($"{Teams.Bot.At} {Lunch}", Kudos);
        var card = await Megan.WaitsForAsync(m => m.IsFromBot, Kudos);
        await Megan.TapsAsync(card, "Yes");

        await Megan.SaysAsync($"{Teams.Bot.At} close", Kudos);
        Megan.SeesLast(Kudos).AllText.ShouldContain("no open poll");

        await Adele.SaysAsync($"{Teams.Bot.At} close", Kudos);
        Megan.Sees(Kudos).Single(m => m.Id == card.Id).AllText.ShouldContain("Closed. 1 answer.");

        var late = await Jörg.TapsAsync(card, "No");
        late.Card!.Value.GetRawText().ShouldContain("geschlossen");
        (await BallotsAsync()).ShouldBe([0]);
    }

    [Fact]
    public async Task A_choice_that_is_not_offered_and_a_poll_that_is_not_there_change_nothing()
    {
        await Adele.SaysAsync(Lunch);
        var poll = await ReadAsync(db => db.Set<PollWave>().SingleAsync());

        string[] forged = [$"{{\"poll\":\"{poll.Id}\",\"choice\":7}}", $"{{\"poll\":\"{poll.Id}\"}}", "{\"poll\":\"nonsense\",\"choice\":0}", "{\"poll\":42}", "[]"];
        foreach (var data in forged)
            (await AnswerAsync(Adele, data)).Status.ShouldBe(200);

        // The right poll and choice, but from somebody else's chat.
        (await AnswerAsync(Megan, $"{{\"poll\":\"{poll.Id}\",\"choice\":0}}")).Status.ShouldBe(200);
        (await BallotsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Old_cards_work_after_a_restart()
    {
        await Adele.SaysAsync(Lunch);
        var card = Adele.SeesLast();
        await Adele.TapsAsync(card, "Yes");

        await RestartBotAsync();
        await Adele.TapsAsync(Adele.SeesLast(), "Change my answer");
        await Adele.TapsAsync(Adele.SeesLast(), "Maybe");

        Adele.SeesLast().AllText.ShouldContain("✓ Maybe");
        (await BallotsAsync()).ShouldBe([2]);
    }

    [Fact]
    public async Task A_client_without_execute_gets_the_same_by_submit()
    {
        Adele.Client = ClientKind.Old;
        await Adele.SaysAsync(Lunch);

        await Adele.TapsAsync(Adele.SeesLast(), "Yes");

        Adele.SeesLast().AllText.ShouldContain("✓ Yes");
    }

    [Fact]
    public async Task What_does_not_mention_the_bot_in_a_channel_is_dropped_unread()
    {
        await Adele.SaysAsync("poll \"Secret?\" A | B", Kudos);

        Megan.SeesFromBot(Kudos).ShouldBeEmpty();
        (await ReadAsync(db => db.Set<Poll>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_with_what_is_there_filled_in()
    {
        await Adele.SaysAsync("poll \"Lunch?\" Yes");
        var form = Adele.SeesLast();
        form.AllText.ShouldContain("at least two answers");

        await Task.WhenAll(
            Adele.TapsAsync(form, "Post the poll", new { question = "Lunch?", choices = "Yes\nNo" }),
            Adele.TapsAsync(form, "Post the poll", new { question = "Lunch?", choices = "Yes\nNo" }));

        (await ReadAsync(db => db.Set<Poll>().CountAsync())).ShouldBe(1);
        Adele.SeesLast().Buttons.ShouldContain("No");
    }

    [Fact]
    public async Task German_words_are_answered_in_German()
    {
        await Adele.SaysAsync("umfrage \"Mittagessen?\" Ja | Nein");
        Adele.SeesLast().AllText.ShouldContain("Diese Umfrage ist nicht anonym");
    }

    private static Task<BotAnswer> AnswerAsync(Person person, string data) =>
        person.InvokesAsync("adaptiveCard/action", JsonNode.Parse("{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"poll/answer\",\"data\":" + data + "}}"));

    private async Task<List<int>> BallotsAsync() =>
        [.. (await ReadAsync(db => db.Set<Ballot>().Select(b => b.Answers).ToListAsync())).Select(a => BallotAnswers.Read(a)[0].Options[0])];
}
