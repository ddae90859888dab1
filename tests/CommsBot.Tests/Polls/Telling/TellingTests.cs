using CommsBot.Auditing;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Polls;
using CommsBot.Polls.Questions;
using CommsBot.Simulation.World;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Occurrence = CommsBot.Delivery.Occurrence;
using Person = CommsBot.Simulation.World.Person;

namespace CommsBot.Tests.Polls.Telling;

public sealed class TellingOnSqliteTests : TellingTests<OnSqlite>;

public sealed class TellingOnPostgresTests : TellingTests<OnPostgres>;

/// <summary>"You said, we did".</summary>
public abstract class TellingTests<TDatabase> : PollStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly object Words = new { said_en = "You want <b>soup</b>.", did_en = "There is soup on Fridays." };

    private protected override Dictionary<string, string?> Settings => new(base.Settings) { ["Delivery:CallsPerSecond"] = "5000", ["Delivery:NudgesPerWeek"] = "9" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_came_of_it_goes_to_exactly_those_who_were_asked_whether_they_answered_or_not(bool isAnonymous)
    {
        await Megan.SaysAsync("help");
        var (wave, people) = await AskAndCloseAsync(isAnonymous);

        await Adele.SaysAsync("results");
        await Adele.TapsAsync(Adele.SeesLast(), "Lunch together?");
        await Adele.TapsAsync(Adele.SeesLast(), "You said, we did");
        await Adele.TapsAsync(Adele.SeesLast(), "Send to those asked", Words);
        await SendAsync();

        foreach (var person in people)
        {
            var told = Told(person).ShouldHaveSingleItem();
            told.AllText.ShouldContain("You want");
            told.AllText.ShouldNotContain("<b>");
            told.AllText.ShouldContain("There is soup on Fridays.");
            told.Summary.ShouldNotBeNull().ShouldContain("Lunch together?");
            told.Buttons.Count.ShouldBe(3, "what stands under every nudge, and nothing else");
        }

        Told(Megan).ShouldBeEmpty();
        (await DeliveriesAsync()).Select(d => d.PersonId).ShouldBe(await Task.WhenAll(people.Select(KnowAsync)), ignoreOrder: true);
        Adele.SeesFromBot().ShouldContain(m => m.AllText.Contains(" of 7", StringComparison.Ordinal), "how far it is, on a card");
        (await WaveAsync(wave.Id)).YouSaidJson.ShouldNotBeNull();
    }

    [Fact]
    public async Task However_often_it_is_tapped_and_by_how_many_owners_it_is_sent_once()
    {
        var (wave, people) = await AskAndCloseAsync(isAnonymous: true);
        await ShareAsync(wave, Megan);

        var answers = await Task.WhenAll(
            SendAsync(Adele, wave, Words), SendAsync(Adele, wave, Words), SendAsync(Megan, wave, new { said_en = "Said", did_en = "Done" }), SendAsync(Megan, wave, new { said_en = "Said", did_en = "Done" }));
        answers.ShouldContain(a => a.Contains("On its way", StringComparison.Ordinal));
        answers.ShouldContain(a => a.Contains("sent already, in these words", StringComparison.Ordinal));
        (await SendAsync(Adele, wave, Words)).ShouldNotContain("Nothing was sent");
        await SendAsync();

        (await ReadAsync(db => db.Set<Occurrence>().CountAsync(o => o.Kind == NudgeKind.FollowUp))).ShouldBe(1);
        people.ShouldAllBe(p => Told(p).Count == 1);
        (await ActionsAsync()).ShouldBe([AuditAction.FollowedUp]);
    }

    [Fact]
    public async Task What_was_sent_is_put_right_on_every_copy()
    {
        var (wave, people) = await AskAndCloseAsync(isAnonymous: false);
        await SendAsync(Adele, wave, Words);
        await SendAsync();
        await ShareAsync(wave, Megan);

        await Megan.SaysAsync("results");
        await Megan.TapsAsync(Megan.SeesLast(), "Lunch together?");
        await Megan.TapsAsync(Megan.SeesLast(), "You said, we did");
        var form = Megan.SeesLast();
        form.Card!.Value.GetRawText().ShouldContain("There is soup on Fridays.");
        await Megan.TapsAsync(form, "Correct every copy", new { said_en = "You want soup.", did_en = "There is soup on Mondays." });
        // The same form once more, with words that were put right in between.
        await Megan.TapsAsync(form, "Correct every copy", Words);
        Megan.SeesLast().AllText.ShouldContain("in these words");
        await SendAsync();

        people.ShouldAllBe(p => Told(p).Single().AllText.Contains("Mondays"));
        (await ActionsAsync()).ShouldBe([AuditAction.FollowedUp, AuditAction.Corrected]);
    }

    [Fact]
    public async Task Nobody_else_tells_and_nobody_before_it_is_closed()
    {
        var people = Teams.AddPeople(2);
        var wave = await AskPeopleAsync(people);
        await SendAsync();
        await CastAsync(wave.Id, await KnowAsync(people[0]), "[[0]]");
        (await SendAsync(Adele, wave, Words)).ShouldContain("Nothing was sent");

        await EndAsync(wave.Id);
        foreach (var person in people.Append(Megan))
        {
            new[] { await SendAsync(person, wave, Words), await TapsAsync(person, PollVerbs.YouSaid, wave.Id) }
                .ShouldAllBe(a => a.Contains("Nothing was sent") || a.Contains("Nichts wurde gesendet"));
        }

        (await SendAsync(Adele, wave, new { said_en = "Said" })).ShouldContain("Please write both");
        // Who may not write to these people any more.
        await ReadAsync(db => db.Set<Campaign>().ExecuteUpdateAsync(c => c.SetProperty(x => x.Target, CampaignTarget.Everyone)));
        (await SendAsync(Adele, wave, Words)).ShouldContain("manager");
        (await ReadAsync(db => db.Set<Occurrence>().CountAsync(o => o.Kind == NudgeKind.FollowUp))).ShouldBe(0);
        (await WaveAsync(wave.Id)).YouSaidJson.ShouldBeNull();
        (await ActionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_asking_of_a_pulse_is_followed_up_by_itself()
    {
        var (first, people) = await AskAndCloseAsync(isAnonymous: false);
        await SendAsync(Adele, first, Words);
        var second = await AskPeopleAsync(people, again: first.PollId);
        await SendAsync();
        await EndAsync(second.Id);

        (await SendAsync(Adele, second, new { said_en = "Said again", did_en = "Done again" })).ShouldContain("On its way");
        await SendAsync();

        people.ShouldAllBe(p => Told(p).Count == 2);
    }

    /// <summary>Seven were asked; five answered.</summary>
    private async Task<(PollWave Wave, IReadOnlyList<Person> People)> AskAndCloseAsync(bool isAnonymous)
    {
        var people = Teams.AddPeople(7);
        var wave = await AskPeopleAsync(people, new PollRules { IsAnonymous = isAnonymous });
        await SendAsync();
        foreach (var (i, person) in people.Take(5).Index())
            await CastAsync(wave.Id, await KnowAsync(person), $"[[{i % 2}]]");
        await EndAsync(wave.Id);
        await SendAsync();
        return (wave, people);
    }

    private static Task<string> SendAsync(Person person, PollWave wave, object words) => TapsAsync(person, PollVerbs.SendYouSaid, wave.Id, words);

    private static List<SeenMessage> Told(Person person) =>
        [.. person.SeesFromBot().Where(m => m.AllText.Contains("🤝", StringComparison.Ordinal))];

    private Task<List<CommsBot.Delivery.Delivery>> DeliveriesAsync() =>
        ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().AsNoTracking().Where(d => d.Kind == NudgeKind.FollowUp).ToListAsync());

    private Task<List<AuditAction>> ActionsAsync() => ReadAsync(db => db.Set<AuditEntry>().OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());
}
