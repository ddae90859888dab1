using System.Text.Json.Nodes;
using CommsBot.Audiences;
using CommsBot.Recognition.Endorsements;
using CommsBot.Recognition.Nominations;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition;

public sealed class NominatingOnSqliteTests : NominatingTests<OnSqlite>;

public sealed class NominatingOnPostgresTests : NominatingTests<OnPostgres>;

public abstract class NominatingTests<TDatabase> : NominationStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Several_people_mentioned_and_typed_are_one_nomination_and_all_are_told()
    {
        await Jörg.SaysAsync("hilfe");
        await Adele.SaysAsync($"{Bot} nominate {Megan.At} and Joerg Mueller because they <b>stayed</b> & *helped* with the move for Helping out", Kudos, Megan);

        var answer = Adele.SeesFromBot(Kudos).First(m => Shows(m, "Thank you")).AllText;
        answer.ShouldContain("Megan Bowen and Jörg Müller");
        answer.ShouldNotContain("stayed");
        (await NoticeOfAsync(Megan, "they <b>stayed</b> & *helped* with the move")).AllText.ShouldContain("Helping out");
        (await NoticeOfAsync(Jörg, "they <b>stayed</b> & *helped* with the move")).AllText.ShouldContain("Aushelfen");
        (await NominationsAsync()).Single().Nominees.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_has_left_guests_and_other_bots_are_refused_each_with_a_sentence()
    {
        foreach (var person in new[] { Megan, Jörg })
            await person.SaysAsync("help");
        await ReadAsync(db => db.Set<CommsBot.Audiences.Person>().Where(p => p.Name == "Megan Bowen").ExecuteUpdateAsync(p => p.SetProperty(x => x.LeftAt, DateTimeOffset.UnixEpoch)));
        await ReadAsync(db => db.Set<CommsBot.Audiences.Person>().Where(p => p.Name == "Jörg Müller").ExecuteUpdateAsync(p => p.SetProperty(x => x.IsGuest, true)));

        await Adele.SaysAsync($"nominate Megan Bowen for Sharing because {Reason}");
        Adele.SeesLast().AllText.ShouldContain("Megan Bowen has left");
        await Adele.SaysAsync($"nominate Jörg for Sharing because {Reason}");
        Adele.SeesLast().AllText.ShouldContain("Jörg Müller is a guest");
        await Adele.SaysAsync($"nominate Adele Vance for Sharing because {Reason}");
        Adele.SeesLast().AllText.ShouldContain("from a colleague");
        (await NominationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sixth_nomination_of_a_week_is_not_possible_not_even_two_at_once()
    {
        foreach (var value in new[] { "Sharing", "Innovation", "Contribution", "Helping out" })
            await NominateAsync(Adele, Megan, value: value);

        await Task.WhenAll(NominateAsync(Adele, Jörg), NominateAsync(Adele, Jörg, value: "Innovation"), NominateAsync(Adele, Jörg, value: "Contribution"));

        (await NominationsAsync()).Count.ShouldBe(5);
        Adele.SeesFromBot(Kudos).Count(m => Shows(m, "5 nominations this week")).ShouldBe(2);
    }

    [Fact]
    public async Task The_same_pair_and_value_in_one_week_becomes_an_endorsement()
    {
        await NominateAsync(Adele, Megan);
        await Adele.SaysAsync($"{Bot} nominate {Megan.At} and {Jörg.At} for Sharing because they explained it to all of us again", Kudos, Megan, Jörg);
        await NominateAsync(Adele, Megan, "she did it once more, and with a smile");

        Adele.SeesFromBot(Kudos).ShouldContain(m => Shows(m, "count as an endorsement"));
        var made = await NominationsAsync();
        made.Select(n => n.Nominees.Count).ShouldBe([1, 1]);
        var endorsement = (await ReadAsync(db => db.Set<Endorsement>().ToListAsync())).ShouldHaveSingleItem();
        endorsement.NominationId.ShouldBe(made[0].Id);
        endorsement.Words.ShouldBe("they explained it to all of us again");
    }

    [Fact]
    public async Task A_known_team_can_be_nominated_and_an_unknown_one_is_said_to_be()
    {
        await Adele.SaysAsync($"{Bot} nominate the Comms team for Sharing because they write down what all of us ask", Kudos);
        Adele.SeesFromBot(Kudos).ShouldContain(m => Shows(m, "Thank you for thinking of Comms"));
        (await CardAsync(Jörg, "they write down what all of us ask")).AllText.ShouldContain("Comms");
        (await NominationsAsync()).Single().TeamName.ShouldBe("Comms");

        await Adele.SaysAsync($"nominate the Finance team for Sharing because {Reason}");
        Adele.SeesLast().AllText.ShouldContain("do not know a team");
    }

    [Fact]
    public async Task A_form_in_a_channel_does_not_repeat_what_was_typed()
    {
        await Adele.SaysAsync($"{Bot} nominate {Megan.At} because {Reason}", Kudos, Megan);
        var form = Jörg.SeesLast(Kudos);
        form.AllText.ShouldNotContain("guide");
        await Adele.TapsAsync(form, "Nominate", new { value = "Sharing" });
        (await NominationsAsync()).Single().Reason.ShouldBe(Reason);
    }

    [Fact]
    public async Task Ones_own_nomination_is_withdrawn_and_can_be_made_anew_but_not_once_it_is_published()
    {
        await NominateAsync(Adele, Megan);
        var card = await CardAsync(Jörg);
        var notice = await NoticeOfAsync(Megan);
        await Adele.SaysAsync("my kudos");
        await Adele.TapsAsync(Adele.SeesLast(), "Given");
        await Adele.TapsAsync(Adele.SeesLast(), "⭐ Sharing · Megan Bowen");
        await Adele.TapsAsync(Adele.SeesLast(), "Withdraw");

        Adele.SeesLast().AllText.ShouldContain("withdrawn");
        await Teams.UntilAsync(() => Jörg.Sees(Kudos).All(m => m.Id != card.Id) ? "gone" : null);
        await Jörg.SaysAsync($"{Bot} shout-out now", Kudos);
        Jörg.SeesFromBot(Kudos).ShouldNotContain(m => m.MentionedIds.Contains(Megan.Mri));
        await Megan.TapsAsync(notice, "Do not name me");
        Megan.SeesLast().AllText.ShouldContain("was withdrawn");

        await NominateAsync(Adele, Megan);
        await Adele.SaysAsync($"{Bot} shout-out now", Kudos);
        var published = (await NominationsAsync()).Single(n => n.State == NominationState.Approved);
        published.ShoutOutId.ShouldNotBeNull();
        await Adele.InvokesAsync(
            "adaptiveCard/action",
            JsonNode.Parse("{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"kudos/withdraw\",\"data\":{\"nomination\":\"" + published.Id + "\"}}}"));
        (await NominationsAsync()).Count(n => n.State == NominationState.Withdrawn).ShouldBe(1);
    }

    [Fact]
    public async Task Kudos_are_paged_and_nobody_elses()
    {
        var givers = Enumerable.Range(1, 7).Select(i => Teams.AddPerson($"Giver Number{i}")).ToList();
        await Megan.SaysAsync("help");
        foreach (var giver in givers)
            await giver.SaysAsync($"nominate Megan Bowen for Sharing because {Reason}");
        await TendAsync();

        await Megan.SaysAsync("mein dank");
        Megan.SeesLast().AllText.ShouldContain("Giver Number7");
        Megan.SeesLast().AllText.ShouldNotContain("Giver Number1");
        await Megan.TapsAsync(Megan.SeesLast(), "Ältere");
        Megan.SeesLast().AllText.ShouldContain("Giver Number1");

        await Adele.SaysAsync("my kudos");
        Adele.SeesLast().AllText.ShouldContain("Nothing yet");
        await Adele.SaysAsync($"{Bot} my kudos", Kudos);
        Adele.SeesLast(Kudos).AllText.ShouldContain("our own chat");
    }
}
