using CommsBot.Simulation.World;
using CommsBot.Teams;
using CommsBot.Tests.Stage;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition;

public sealed class TypedInTeamsOnSqliteTests : TypedInTeamsTests<OnSqlite>;

public sealed class TypedInTeamsOnPostgresTests : TypedInTeamsTests<OnPostgres>;

/// <summary>What the parsers' own tests cannot see: whom names find, and what is answered.</summary>
public abstract class TypedInTeamsTests<TDatabase> : NominationStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private const string NoValueYet = "because it was kind & <b>brave</b> of them";

    [Fact]
    public async Task Names_find_people_however_they_are_typed()
    {
        (string Name, string[] Typed)[] people =
        [
            ("Anna Müller-Lüdenscheidt", ["Anna Mueller Luedenscheidt", "anna muller", "Frau Müller-Lüdenscheidt", "ANNA MU\u0308LLER", "die Anna"]),
            ("Ben O'Brien", ["Ben O’Brien", "Ben OBrien", "ben o`brien", "Ben O&#39;Brien", "O'Brien", "'Ben O'Brien'"]),
            ("Groß, Jürgen (Dr.)", ["Jürgen Groß", "Juergen Gross", "Dr. Jürgen Groß", "Groß, Jürgen", "Herrn Groß"]),
            ("Łukasz Ødegård", ["Lukasz Odegard", "Łukasz Ødegård"]),
            ("João da Silva", ["Joao da Silva", "joão DA silva"]),
            ("محمد علي", ["محمد علي", "\u2067محمد علي\u2069"]),
            ("李小龙", ["李小龙"]),
            ("Joerg Baecker", ["Jörg Bäcker"]),
        ];
        foreach (var (name, _) in people)
            await Teams.AddPerson(name).SaysAsync("help");

        foreach (var (name, typed) in people)
        {
            foreach (var words in typed)
            {
                await Adele.SaysAsync($"nominate {words} {NoValueYet}");
                Shows(Adele.SeesLast(), $"Thank {name}").ShouldBeTrue($"{words}: {Adele.SeesLast().AllText}");
            }
        }

        await Adele.SaysAsync($"nominate Groß, Jürgen, Ben O’Brien {NoValueYet}");
        Shows(Adele.SeesLast(), "Thank Groß, Jürgen (Dr.) and Ben O'Brien").ShouldBeTrue(Adele.SeesLast().AllText);
    }

    [Theory]
    [InlineData("nominate me {0}", "has to come from a colleague")]
    [InlineData("nominiere mich selbst {0}", "Nominieren muss Sie aber jemand anderes")]
    [InlineData("nominate you {0}", "I only pass thanks on")]
    [InlineData("nominate her {0}", "Whom would you like to thank?")]
    [InlineData("nominate Herb Yous {0}", "not met anybody called “Herb Yous”")]
    [InlineData("nominate everyone {0}", "Whom would you like to thank?")]
    [InlineData("nominate our team {0}", "do not know a team")]
    [InlineData("I want to nominate someone", "Whom would you like to thank?")]
    [InlineData("nominte Megan Bowen {0}", "Did you mean: **nominate**")]
    [InlineData("I am nominating Megan Bowen {0}", "Did you mean: **nominate**")]
    public async Task Who_is_no_colleague_is_answered_with_what_to_do(string typed, string answer)
    {
        // Names that such words begin.
        foreach (var person in new[] { Megan, Teams.AddPerson("Herbert Youssef"), Teams.AddPerson("Everyone Smith") })
            await person.SaysAsync("help");

        await Adele.SaysAsync(string.Format(null, typed, NoValueYet));

        Shows(Adele.SeesLast(), answer).ShouldBeTrue(Adele.SeesLast().AllText);
        (await NominationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_channel_polite_words_the_team_and_references_are_understood_and_no_reason_is_repeated()
    {
        await Adele.SaysAsync($"{Bot}, könntest du bitte {Megan.At} für's Aushelfen nominieren, weil sie A &amp; B &lt;i&gt;auch am Sonntag&lt;/i&gt; geholfen hat?", Kudos, Megan);
        await Adele.SaysAsync($"Hey {Bot} nominate our team for Sharing since they wrote it all down for us", Kudos);
        await Adele.SaysAsync($"{Bot} nominate the lovely person who carried my\u00a0heavy boxes up and down the stairs all day", Kudos);

        var made = await NominationsAsync();
        made.Select(n => n.Reason).ShouldBe(["sie A & B <i>auch am Sonntag</i> geholfen hat?", "they wrote it all down for us"]);
        made[1].TeamName.ShouldBe("Comms");
        Adele.SeesFromBot(Kudos).ShouldNotContain(m => Shows(m, "boxes"));
    }

    [Fact]
    public async Task Commands_are_found_behind_polite_words_and_with_any_hyphen()
    {
        (string Typed, string? Command)[] all =
        [
            ("/help", "help"), ("🙏 Hilfe bitte", "hilfe"), ("HELP!", "help"), ("shout out preview", "shout-out preview"), ("Shout\u2011Out now", "shout-out now"),
            ("shout – out settings", "shout-out settings"), ("forget\u00a0 me", "forget me"), ("please forget me", "forget me"), ("can you start a poll: \"Q?\" A | B", "poll"),
            ("bitte pause 2 Wochen", "pause"), ("SCHLIESSEN", "schliessen"), ("mein  Dank", "mein dank"), ("stop", "stop"), ("good morning everybody", null),
            ("the poll was nice", null), ("danke für die Hilfe", null),
        ];

        await UseAsync<CommandRouter, bool>(router =>
        {
            foreach (var (typed, command) in all)
                (router.Find(TypedText.Read(typed))?.Words.Text).ShouldBe(command, typed);
            return Task.FromResult(true);
        });
    }
}
