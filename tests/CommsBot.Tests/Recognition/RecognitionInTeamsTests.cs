using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition;

public sealed class RecognitionInTeamsOnSqliteTests : RecognitionInTeamsTests<OnSqlite>;

public sealed class RecognitionInTeamsOnPostgresTests : RecognitionInTeamsTests<OnPostgres>;

public abstract class RecognitionInTeamsTests<TDatabase> : BotInTeams<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private const string Reason = "she turned her migration notes into a guide";

    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Delivery:KeepsOfficeHours"] = "false",
        ["Roles:CommsManagers:Users:0"] = Adele.AadObjectId.ToString(),
        ["Roles:CommsManagers:Users:1"] = Jörg.AadObjectId.ToString(),
    };

    private string Bot => Teams.Bot.At;

    [Fact]
    public async Task In_a_channel_the_answer_repeats_nothing_but_the_name_and_the_nominee_is_told()
    {
        await Adele.SaysAsync($"{Bot} nominate {Megan.At} for Sharing because {Reason}", Kudos, Megan);

        var answer = Adele.SeesFromBot(Kudos).Single(m => m.AllText.Contains("Thank you", StringComparison.Ordinal)).AllText;
        answer.ShouldContain("Megan Bowen");
        answer.ShouldNotContain("guide");
        answer.ShouldNotContain("Sharing");

        var notice = await Megan.WaitsForAsync(m => m.IsFromBot && m.AllText.Contains(Reason, StringComparison.Ordinal));
        notice.AllText.ShouldContain("Adele Vance nominated you");
    }

    [Fact]
    public async Task A_repeated_message_nominates_and_tells_once()
    {
        var said = await Adele.SaysAsync($"{Bot} nominate {Megan.At} for Sharing because {Reason}", Kudos, Megan);
        await Megan.WaitsForAsync(m => m.IsFromBot && m.AllText.Contains(Reason, StringComparison.Ordinal));
        await Teams.RepeatAsync(said);

        (await NominationsAsync()).ShouldBe(1);
        Megan.SeesFromBot().Count(m => m.AllText.Contains(Reason, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Oneself_the_bot_and_a_short_reason_are_refused_kindly()
    {
        await Adele.SaysAsync($"{Bot} nominate {Adele.At} for Sharing because {Reason}", Kudos, Adele);
        Adele.SeesLast(Kudos).AllText.ShouldContain("from a colleague");

        await Adele.SaysAsync($"nominate CommsBot for Sharing because {Reason}");
        Adele.SeesLast().AllText.ShouldContain("I only pass thanks on");

        await Adele.SaysAsync($"{Bot} nominate {Megan.At} for Sharing because good", Kudos, Megan);
        Adele.SeesLast(Kudos).AllText.ShouldContain("a little more");
        (await NominationsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_and_sending_twice_nominates_once()
    {
        await Adele.SaysAsync($"{Bot} nominate {Megan.At}", Kudos, Megan);
        var form = Adele.SeesLast(Kudos);
        var filledIn = new { value = "Sharing", reason = Reason };

        await Task.WhenAll(Adele.TapsAsync(form, "Nominate", filledIn), Adele.TapsAsync(form, "Nominate", filledIn));

        Adele.Sees(Kudos).Single(m => m.Id == form.Id).AllText.ShouldContain("Thank you for thinking of Megan Bowen");
        Jörg.Sees(Kudos).Single(m => m.Id == form.Id).AllText.ShouldNotContain(Reason);
        (await NominationsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_elses_form_cannot_be_sent()
    {
        await Adele.SaysAsync($"{Bot} nominate {Megan.At}", Kudos, Megan);

        var tap = await Jörg.TapsAsync(Jörg.SeesLast(Kudos), "Nominate", new { value = "Sharing", reason = Reason });

        tap.Toast.ShouldNotBeNull().ShouldContain("gehört jemand anderem");
        (await NominationsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_plain_name_finds_people_the_bot_has_met()
    {
        await Megan.SaysAsync("help");
        await Jörg.SaysAsync("hilfe");

        await Adele.SaysAsync($"nominate megan bowen for Sharing because {Reason}");
        Adele.SeesLast().AllText.ShouldContain("Megan Bowen");

        await Adele.SaysAsync($"nominate jorg for Sharing because {Reason}");
        Adele.SeesLast().AllText.ShouldContain("Jörg Müller");

        await Adele.SaysAsync($"nominate Nobody Known for Sharing because {Reason}");
        Adele.SeesLast().AllText.ShouldContain("not met anybody called");
        (await NominationsAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Several_people_of_one_name_are_offered()
    {
        var other = Teams.AddPerson("Megan Miller");
        await Megan.SaysAsync("help");
        await other.SaysAsync("help");

        await Adele.SaysAsync($"nominate Megan for Sharing because {Reason}");
        var question = Adele.SeesLast();
        question.AllText.ShouldContain("Who is “Megan”?");
        await Adele.TapsAsync(question, "Megan Miller");

        Adele.SeesLast().AllText.ShouldContain("Thank you for thinking of Megan Miller");
        (await NominationsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_shout_out_is_previewed_posted_with_mentions_and_never_twice_a_week()
    {
        await Adele.SaysAsync($"{Bot} nominate {Megan.At} for Sharing because {Reason}", Kudos, Megan);

        await Jörg.SaysAsync($"{Bot} shout-out preview", Kudos);
        Jörg.SeesLast(Kudos).AllText.ShouldContain("Megan Bowen");
        Jörg.SeesLast(Kudos).MentionedIds.ShouldBeEmpty();

        await Task.WhenAll(Jörg.SaysAsync($"{Bot} shout-out now", Kudos), Adele.SaysAsync($"{Bot} shout-out now", Kudos));
        await Adele.SaysAsync($"{Bot} shout-out now", Kudos);

        Adele.SeesLast(Kudos).AllText.ShouldContain("already in this channel");
        var post = Jörg.SeesFromBot(Kudos).Single(m => m.MentionedIds.Contains(Megan.Mri));
        post.AllText.ShouldContain(Reason);
        post.RootId.ShouldBeNull();
        (await ReadAsync(db => db.Set<ShoutOut>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_asked_not_to_be_named_is_not()
    {
        await Adele.SaysAsync($"{Bot} nominate {Megan.At} for Sharing because {Reason}", Kudos, Megan);
        var notice = await Megan.WaitsForAsync(m => m.IsFromBot && m.AllText.Contains(Reason, StringComparison.Ordinal));
        await Megan.TapsAsync(notice, "Do not name me");

        await Adele.SaysAsync($"{Bot} shout-out now", Kudos);

        Adele.SeesLast(Kudos).AllText.ShouldContain("nothing to celebrate yet");
        // The card may have been on its way while Megan answered; then it is taken away again.
        await Teams.UntilAsync(() => Adele.Sees(Kudos).All(m => !m.AllText.Contains(Reason, StringComparison.Ordinal) || !m.IsFromBot) ? "gone" : null);
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_held_until_somebody_has_looked()
    {
        await Adele.SaysAsync($"{Bot} nominate {Megan.At} for Sharing because {Reason}", Kudos, Megan);
        // Only the shout-out: telling the nominee creates a chat, too, and the card is a post of its own.
        await Jörg.WaitsForAsync(m => m.Buttons.Contains("Endorse"), Kudos);
        Teams.Faults.Add(new FaultRule { Fault = Fault.AcceptedThenRefused(500), Operations = [Operation.CreateConversation], Conversation = Kudos, Times = 1 });

        await Adele.SaysAsync($"{Bot} shout-out now", Kudos);
        var question = Adele.SeesLast(Kudos);
        question.AllText.ShouldContain("Is the shout-out of");
        await Adele.TapsAsync(question, "It is there");

        await Adele.SaysAsync($"{Bot} shout-out now", Kudos);
        Adele.SeesLast(Kudos).AllText.ShouldContain("already in this channel");
        Jörg.Sees(Kudos).Count(m => m.MentionedIds.Contains(Megan.Mri) && m.IsFromBot).ShouldBe(1);
    }

    private Task<int> NominationsAsync() => ReadAsync(db => db.Set<Nomination>().CountAsync());
}
