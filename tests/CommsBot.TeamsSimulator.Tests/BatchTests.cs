using System.Net;
using System.Text.Json.Nodes;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Tests;

/// <summary>Several calls in one.</summary>
public sealed class BatchTests : GraphTest
{
    [Fact]
    public async Task A_batch_holds_twenty_calls_each_with_an_end_of_its_own()
    {
        var people = Teams.AddPeople(3, AppState.NotInstalled);
        Grant("User.Read.All", Installs);
        Teams.Faults.Add(new FaultRule { Fault = Fault.ThrottledFor(9), Operations = [Operation.GraphUsers], FromCall = 3, Times = 1 });
        var batch = new JsonArray(
            Item("a", "GET", $"/users/{people[0].Upn}?$select=displayName"),
            Item("b", "GET", "/users/nobody@contoso.example", "a"),
            Item("c", "GET", $"/users/{people[1].Upn}", "b"),
            Item("d", "GET", $"/users/{people[1].Upn}", "a"));
        var install = Item("e", "POST", $"/users/{people[2].AadObjectId}/teamwork/installedApps", "a");
        install["body"] = Bind(Teams.Bot.CatalogId.ToString());
        install["headers"] = new JsonObject { ["content-type"] = "application/json" };
        batch.Add((JsonNode)install);

        var responses = (await JsonOf(await BatchAsync(batch))).GetProperty("responses").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!);
        responses["a"].GetProperty("body").GetProperty("displayName").GetString().ShouldBe(people[0].Name);
        responses["c"].GetProperty("status").GetInt32().ShouldBe(424);
        responses["e"].GetProperty("status").GetInt32().ShouldBe(201);
        people[2].App.ShouldBe(AppState.Installed);
        responses.Values.Single(one => one.GetProperty("status").GetInt32() == 429).GetProperty("headers").GetProperty("Retry-After").GetString().ShouldBe("9");
    }

    [Fact]
    public async Task A_batch_that_does_not_hold_together_is_refused_before_any_of_it_is_done()
    {
        var ann = Teams.AddPerson(new PersonSpec { Name = "Ann" });
        Grant(Installs);
        var install = Item("a", "POST", $"/users/{ann.AadObjectId}/teamwork/installedApps");
        install["body"] = Bind(Teams.Bot.CatalogId.ToString());
        (await BatchAsync([install.DeepClone()])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        install["headers"] = new JsonObject { ["content-type"] = "application/json" };
        (await BatchAsync([install.DeepClone(), Item("b", "GET", "/users", dependsOn: "c"), Item("c", "GET", "/users")])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await BatchAsync([install.DeepClone(), Item("A", "GET", "/users")])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await BatchAsync([install.DeepClone(), Item("b", "GET", "https://graph.microsoft.com/v1.0/users")])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ann.App.ShouldBe(AppState.NotInstalled);
        (await BatchAsync([.. Enumerable.Range(0, 21).Select(i => Item($"{i}", "GET", "/users"))])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static JsonObject Item(string id, string method, string url, string? dependsOn = null)
    {
        var item = new JsonObject { ["id"] = id, ["method"] = method, ["url"] = url };
        if (dependsOn is not null)
            item["dependsOn"] = new JsonArray(dependsOn);
        return item;
    }

    private Task<HttpResponseMessage> BatchAsync(JsonArray requests) => CallAsync(HttpMethod.Post, "/$batch", new JsonObject { ["requests"] = requests });
}
