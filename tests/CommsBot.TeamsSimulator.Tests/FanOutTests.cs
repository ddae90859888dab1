using System.Net;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Limits;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Tests;

/// <summary>What a test of a fan-out needs: trouble by seed, limits of its own, and who got a message never, once or twice.</summary>
public sealed class FanOutTests : SimulatorTest
{
    [Fact]
    public async Task A_tally_says_who_got_none_who_got_two_and_whether_Teams_is_to_blame()
    {
        var people = Teams.AddPeople(5);
        await Bot.SentAsync(people[0].Chat.Id, Nudge("Weekly prompt"));
        Teams.Faults.Once(Fault.AcceptedThenRefused(502));
        (await Bot.SendAsync(people[1].Chat.Id, Nudge("Weekly prompt"))).StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        await Bot.SentAsync(people[1].Chat.Id, Nudge("Weekly prompt"));
        await Bot.SentAsync(people[2].Chat.Id, Nudge("Weekly prompt"));
        await Bot.SentAsync(people[2].Chat.Id, Nudge("Weekly prompt"));
        await Bot.SentAsync(people[3].Chat.Id, Nudge("Something else"));
        await Bot.SentAsync(people[4].Chat.Id, Nudge("Weekly prompt"));

        var tally = Teams.Deliveries.Tally(people.Take(4), "Weekly prompt");

        tally.Once.ShouldBe(1);
        tally.None.ShouldBe([people[3].AadObjectId]);
        tally.More.Select(repeated => (repeated.Person, repeated.IsExcused)).ShouldBe([(people[1].AadObjectId, true), (people[2].AadObjectId, false)]);
        tally.More[0].Copies.Select(copy => copy.Answered).ShouldBe([502, 201]);
        tally.Unexpected.ShouldBe([people[4].AadObjectId]);
    }

    [Fact]
    public async Task The_ledger_names_every_message_and_what_was_answered_when_it_was_seen()
    {
        var ann = Teams.AddPerson("Ann");
        Teams.Faults.Once(Fault.AcceptThenDrop);
        await Should.ThrowAsync<HttpRequestException>(Bot.SendAsync(ann.Chat.Id, TinyBot.Message("dropped")));
        Teams.Faults.Once(Fault.Refused(503));
        await Bot.SendAsync(ann.Chat.Id, TinyBot.Message("refused"));
        var id = await Bot.SentAsync(ann.Chat.Id, TinyBot.Card("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Container","items":[{"type":"TextBlock","text":"In a card"}]}]}"""));
        await Bot.CallAsync(HttpMethod.Put, $"v3/conversations/{ann.Chat.Id}/activities/{id}", Nudge("Corrected"));
        await Bot.CallAsync(HttpMethod.Delete, $"v3/conversations/{ann.Chat.Id}/activities/{id}");

        Teams.Deliveries.Entries.Select(entry => (entry.Event, entry.Text, entry.Answered)).ShouldBe(
        [
            (LedgerEvent.Delivered, "dropped", 0), (LedgerEvent.Delivered, "In a card", 201), (LedgerEvent.Updated, "Corrected", 200), (LedgerEvent.Deleted, null, 200),
        ]);
        Teams.Deliveries.Entries.Skip(1).ShouldAllBe(entry => entry.Activity == long.Parse(id, System.Globalization.CultureInfo.InvariantCulture) && entry.Person == ann.AadObjectId);
    }

    [Fact]
    public async Task Text_beside_a_card_is_two_messages_but_not_doubled()
    {
        var ann = Teams.AddPerson("Ann");
        var both = TinyBot.Card("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"card"}]}""");
        both["text"] = "text";
        await Bot.SentAsync(ann.Chat.Id, both);
        Teams.Deliveries.Delivered.ShouldBe(2);
        Teams.Deliveries.Doubled().ShouldBeEmpty();
    }

    [Fact]
    public async Task Mixed_trouble_falls_the_same_way_in_whatever_order_people_are_written_to()
    {
        var people = Teams.AddPeople(60);
        var one = await OutcomesAsync(people, seed: 7);
        var backwards = await OutcomesAsync(people.Reverse(), seed: 7);
        var otherSeed = await OutcomesAsync(people, seed: 8);

        backwards.OrderBy(outcome => outcome.Key).ShouldBe(one.OrderBy(outcome => outcome.Key));
        otherSeed.OrderBy(outcome => outcome.Key).ShouldNotBe(one.OrderBy(outcome => outcome.Key));
        one.Values.Count(outcome => outcome == "Created").ShouldBeInRange(25, 55);
        one.Values.Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void A_mix_hits_as_often_as_it_says_and_spreads_over_all_its_kinds()
    {
        var faults = new FaultBook().Add(new FaultMix { Rate = 0.01, Seed = 3 });
        var people = Teams.AddPeople(50_000);
        var fallen = people.Select(person => faults.Draw(Operation.Send, person: person)).OfType<Fault>().ToList();
        fallen.Count.ShouldBeInRange(400, 600);
        fallen.Distinct().Count().ShouldBe(FaultMix.BadDay.Count);
    }

    [Fact]
    public async Task A_429_can_keep_back_when_to_come_again()
    {
        var people = Teams.AddPeople(2);
        Teams.Limits = RateLimits.Documented with { Tenant = [new(1000, 1)], Send = [new(1, 3600)], SaysWhen = false };
        await Bot.SentAsync(people[0].Chat.Id, Nudge("x"));
        var throttled = await Bot.SendAsync(people[0].Chat.Id, Nudge("x"));
        throttled.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        throttled.Headers.RetryAfter.ShouldBeNull();
        await Bot.SentAsync(people[1].Chat.Id, Nudge("x"));
        Teams.Calls.Answers[(Operation.Send, 429)].ShouldBe(1);
    }

    [Fact]
    public async Task A_chat_remembered_from_an_earlier_run_is_the_persons_own()
    {
        string remembered;
        await using (var earlier = await TeamsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken))
            remembered = earlier.AddPeople(3)[2].Chat.Id;
        var people = Teams.AddPeople(3);

        await Bot.SentAsync(remembered, TinyBot.Message("hello again"));

        people[2].SeesLast().Text.ShouldBe("hello again");
        (await Bot.SendAsync(remembered[..^1] + (remembered[^1] == 'A' ? 'E' : 'A'), TinyBot.Message("x"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Blocked_writes_come_in_the_older_shape()
    {
        var muted = Teams.AddPerson(new PersonSpec { Name = "Muted", App = AppState.WritesBlocked });
        var answer = await Bot.SendAsync(muted.Chat.Id, TinyBot.Message("x"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var body = await JsonOf(answer);
        body.GetProperty("errorCode").GetInt32().ShouldBe(209);
        System.Text.Json.JsonElement.Parse(body.GetProperty("message").GetString()!).GetProperty("subCode").GetString().ShouldBe("MessageWritesBlocked");
    }

    private async Task<Dictionary<Guid, string>> OutcomesAsync(IEnumerable<Person> people, int seed)
    {
        var quick = FaultMix.BadDay.Where(fault => fault.Kind != FaultKind.Slow).ToList();
        Teams.Faults.Clear();
        Teams.Faults.Add(new FaultMix { Rate = 0.3, Seed = seed, Operations = [Operation.Send], Faults = quick });
        var outcomes = new Dictionary<Guid, string>();
        foreach (var person in people)
        {
            try
            {
                var answer = await Bot.SendAsync(person.Chat.Id, Nudge("x"));
                outcomes[person.AadObjectId] = answer.StatusCode.ToString();
            }
            catch (HttpRequestException)
            {
                outcomes[person.AadObjectId] = "broken";
            }
        }
        return outcomes;
    }

    private static System.Text.Json.Nodes.JsonObject Nudge(string text)
    {
        var nudge = TinyBot.Card("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Two minutes"}]}""");
        nudge["summary"] = text;
        return nudge;
    }
}
