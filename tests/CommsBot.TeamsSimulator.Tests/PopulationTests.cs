using System.Net;

namespace CommsBot.Simulation.Tests;

/// <summary>Crowds: everybody is somebody of their own, and can be reached.</summary>
public sealed class PopulationTests : SimulatorTest
{
    [Fact]
    public async Task A_hundred_thousand_people_differ_in_every_id_and_can_be_found_by_each()
    {
        var people = Teams.AddPeople(100_000);
        Teams.World.PeopleCount.ShouldBe(100_000);
        foreach (var ids in (IEnumerable<string>[])[people.Select(p => p.AadObjectId.ToString()), people.Select(p => p.Mri), people.Select(p => p.Upn), people.Select(p => p.Chat.Id)])
            ids.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(people.Count);
        people.Select(person => person.TimeZone).Distinct().Count().ShouldBeGreaterThan(5);

        foreach (var person in people.Where((_, i) => i % 9973 == 0))
        {
            foreach (var id in (string[])[person.AadObjectId.ToString(), person.Mri, person.Upn])
                Teams.FindPerson(id).ShouldBe(person);
            await Bot.SentAsync(person.Chat.Id, TinyBot.Message("hello"));
            person.SeesLast().Text.ShouldBe("hello");
        }
        Teams.Deliveries.DeliveredPerPerson().Count.ShouldBe(11);
    }

    [Fact]
    public async Task The_same_crowd_comes_each_time_and_can_grow()
    {
        var first = Teams.AddPeople(5).Select(person => person.AadObjectId).ToList();
        var more = Teams.AddPeople(5).Select(person => person.AadObjectId).ToList();
        await using var other = await TeamsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        other.AddPeople(10).Select(person => person.AadObjectId).ShouldBe([.. first, .. more]);
        other.FindPerson(Guid.NewGuid().ToString()).ShouldBeNull();
    }
}
