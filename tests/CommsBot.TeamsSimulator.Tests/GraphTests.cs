using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Tests;

/// <summary>The simulated Graph gives what the permissions allow, and takes channel messages from signed-in people only.</summary>
public sealed class GraphTests : SimulatorTest
{
    private readonly HttpClient http = new();

    [Fact]
    public async Task Only_tokens_for_Graph_with_the_right_permission_are_taken()
    {
        var ann = Teams.AddPerson("Ann");
        (await GetAsync($"/users/{ann.Upn}", token: "")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await GetAsync($"/users/{ann.Upn}", Teams.Entra.MintAppToken(Teams.Entra.BotApp, "https://api.botframework.com"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await CodeOf(await GetAsync($"/users/{ann.Upn}", AppToken()), HttpStatusCode.Forbidden)).ShouldBe("Authorization_RequestDenied");
        (await GetAsync($"/users/{ann.Upn}", AppToken("User.ReadBasic.All"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_person_is_shown_as_far_as_the_permission_goes()
    {
        var boss = Teams.AddPerson("Boss");
        var ann = Teams.AddPerson(new PersonSpec { Name = "Änne Müller", Department = "Sales", Country = "DE", Manager = boss });
        const string select = "$select=id,displayName,department";
        var basic = await JsonOf(await GetAsync($"/users/{ann.AadObjectId}?{select}", AppToken("User.ReadBasic.All")));
        var all = await JsonOf(await GetAsync($"/users/{ann.AadObjectId}?{select}", AppToken("User.Read.All")));

        basic.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "displayName"]);
        all.GetProperty("department").GetString().ShouldBe("Sales");
        (await JsonOf(await GetAsync($"/users/{ann.AadObjectId}/manager", AppToken("User.Read.All")))).GetProperty("displayName").GetString().ShouldBe("Boss");
        (await GetAsync($"/users/{boss.AadObjectId}/manager", AppToken("User.Read.All"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync($"/users/{Guid.NewGuid()}", AppToken("User.Read.All"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await JsonOf(await GetAsync($"/users/{ann.AadObjectId}/mailboxSettings", AppToken("MailboxSettings.Read")))).GetProperty("timeZone").GetString().ShouldBe("Europe/Berlin");
    }

    [Theory]
    [InlineData("mail eq 'ann0@contoso.example'", "Ann")]
    [InlineData("startswith(displayName,'O''B')", "O'Brien")]
    [InlineData("mail eq 'x' or displayName eq 'Ann'", "Ann")]
    [InlineData("displayName in ('Ann','Nobody')", "Ann")]
    [InlineData("accountEnabled eq false", "Gone")]
    public async Task People_are_found_by_filter(string filter, string expected)
    {
        Teams.AddPerson("Ann");
        Teams.AddPerson("O'Brien");
        Teams.AddPerson("Gone").HasLeft = true;
        var found = await JsonOf(await GetAsync($"/users?$filter={Uri.EscapeDataString(filter)}", AppToken("User.Read.All")));
        found.GetProperty("value").EnumerateArray().Select(user => user.GetProperty("displayName").GetString()).ShouldBe([expected]);
    }

    [Fact]
    public async Task A_filter_that_is_not_understood_is_refused() =>
        (await GetAsync("/users?$filter=length(displayName)%20gt%203", AppToken("User.Read.All"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Transitive_members_come_in_pages_and_each_once()
    {
        var people = Teams.AddPeople(250);
        var inner = Teams.AddGroup("Inner", people.Take(200));
        var outer = Teams.AddGroup("Outer", people.Skip(150));
        outer.Groups.Add(inner);
        inner.Groups.Add(outer);
        var names = new List<string>();
        var next = new Uri(Teams.GraphBaseUrl + $"/groups/{outer.Id}/transitiveMembers/microsoft.graph.user?$count=true&$top=120").ToString();
        var pages = 0;
        while (next is not null)
        {
            using var request = Request(HttpMethod.Get, next, AppToken("GroupMember.Read.All", "User.ReadBasic.All"));
            request.Headers.Add("ConsistencyLevel", "eventual");
            var page = await JsonOf(await http.SendAsync(request, TestContext.Current.CancellationToken));
            names.AddRange(page.GetProperty("value").EnumerateArray().Select(user => user.GetProperty("id").GetString()!));
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
            pages++;
        }
        pages.ShouldBe(3);
        names.Order().ShouldBe(people.Select(person => person.AadObjectId.ToString()).Order());
        (await GetAsync($"/groups/{outer.Id}/transitiveMembers/microsoft.graph.user", AppToken("GroupMember.Read.All"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var limited = await JsonOf(await GetAsync($"/groups/{inner.Id}/members?$top=2", AppToken("GroupMember.Read.All")));
        limited.GetProperty("value")[1].EnumerateObject().Select(member => member.Name).ShouldBe(["@odata.type", "id"]);
    }

    [Fact]
    public async Task A_signed_in_member_posts_and_people_see_it()
    {
        var (ann, bot) = (Teams.AddPerson("Ann"), Teams.AddPerson("Posting Account"));
        var team = Teams.AddTeam("Sales", [ann, bot], "Praise");
        var posted = await PostAsync(team, Post(ann), SendToken(bot));

        posted.StatusCode.ShouldBe(HttpStatusCode.Created, await TextOf(posted));
        var body = await JsonOf(posted);
        var seen = ann.Sees(team["Praise"]).ShouldHaveSingleItem();
        seen.Id.ShouldBe(body.GetProperty("id").GetString());
        seen.Author.ShouldBe(bot);
        seen.Subject.ShouldBe("#thanks · 2026-W48");
        seen.Text.ShouldBe("Thank you Ann");
        seen.MentionedIds.ShouldBe([ann.AadObjectId.ToString()]);

        await ann.ReactsAsync(seen, "heart");
        var read = await JsonOf(await GetAsync(Path(team), AppToken("ChannelMessage.Read.All")));
        var first = read.GetProperty("value")[0];
        first.GetProperty("subject").GetString().ShouldBe("#thanks · 2026-W48");
        first.GetProperty("from").GetProperty("user").GetProperty("id").GetGuid().ShouldBe(bot.AadObjectId);
        first.GetProperty("reactions")[0].GetProperty("reactionType").GetString().ShouldBe("heart");
    }

    [Fact]
    public async Task Posts_are_refused_from_apps_strangers_and_those_without_the_scope()
    {
        var (ann, stranger) = (Teams.AddPerson("Ann"), Teams.AddPerson("Stranger"));
        var team = Teams.AddTeam("Sales", [ann], "Praise");
        var appOnly = await PostAsync(team, Post(ann), AppToken("ChannelMessage.Send", "Group.ReadWrite.All"));
        (await CodeOf(appOnly, HttpStatusCode.Forbidden)).ShouldBe("Forbidden");
        (await TextOf(appOnly)).ShouldContain("Teamwork.Migrate.All");
        (await TextOf(await PostAsync(team, Post(ann), SendToken(stranger)))).ShouldContain("AclCheckFailed");
        (await CodeOf(await PostAsync(team, Post(ann), Teams.Entra.MintDelegatedToken(Teams.Entra.BotApp, ann, "User.Read")), HttpStatusCode.Forbidden)).ShouldBe("Forbidden");
        ann.Sees(team["Praise"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Posts_that_do_not_fit_together_are_refused()
    {
        var ann = Teams.AddPerson("Ann");
        var team = Teams.AddTeam("Sales", [ann], "Praise");
        foreach (var change in (Action<JsonObject>[])
        [
            post => post.Remove("body"),
            post => post["body"]!["contentType"] = "text",
            post => post["body"]!["content"] = "<p>nobody</p>",
            post => post["mentions"] = new JsonArray(),
            post => post["mentions"]![0]!["mentionText"] = "Bob",
            post => post["mentions"]![0]!["mentioned"]!["user"]!["id"] = Guid.NewGuid().ToString(),
            post => post["importance"] = "huge",
            post => post["attachments"] = new JsonArray(new JsonObject { ["id"] = "a", ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = "{}" }),
        ])
        {
            var post = Post(ann);
            change(post);
            (await PostAsync(team, post, SendToken(ann))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, post.ToJsonString());
        }
        var large = Post(ann);
        large["body"]!["content"] = large["body"]!["content"] + new string('x', 30_000);
        (await PostAsync(team, large, SendToken(ann))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        ann.Sees(team["Praise"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_504_after_accepting_has_posted_and_a_claims_challenge_has_not()
    {
        var ann = Teams.AddPerson("Ann");
        var team = Teams.AddTeam("Sales", [ann], "Praise");
        Teams.Faults.Once(Fault.ClaimsChallenge, Operation.GraphPostMessage).Once(Fault.AcceptedThenRefused(504), Operation.GraphPostMessage);

        var challenged = await PostAsync(team, Post(ann), SendToken(ann));
        challenged.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        challenged.Headers.WwwAuthenticate.ToString().ShouldContain("insufficient_claims");
        ann.Sees(team["Praise"]).ShouldBeEmpty();

        (await CodeOf(await PostAsync(team, Post(ann), SendToken(ann)), HttpStatusCode.GatewayTimeout)).ShouldBe("GatewayTimeout");
        ann.Sees(team["Praise"]).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_posted_may_correct_and_withdraw_it_with_the_scope_for_that_and_nobody_else()
    {
        var (ann, bob) = (Teams.AddPerson("Ann"), Teams.AddPerson("Bob"));
        var team = Teams.AddTeam("Sales", [ann, bob], "Praise");
        var id = (await JsonOf(await PostAsync(team, Post(bob), SendToken(ann)))).GetProperty("id").GetString();
        var corrected = Post(bob);
        corrected["subject"] = "#thanks · 2026-W49";

        (await ChangeAsync(HttpMethod.Patch, $"/{id}", corrected, SendToken(ann))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ChangeAsync(HttpMethod.Patch, $"/{id}", corrected, ChangeToken(bob))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ChangeAsync(HttpMethod.Patch, "/12", corrected, ChangeToken(ann))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ChangeAsync(HttpMethod.Patch, $"/{id}", [], ChangeToken(ann))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        bob.Sees(team["Praise"])[0].Subject.ShouldBe("#thanks · 2026-W48");
        (await ChangeAsync(HttpMethod.Patch, $"/{id}", corrected, ChangeToken(ann))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        bob.Sees(team["Praise"])[0].Subject.ShouldBe("#thanks · 2026-W49");
        (await ChangeAsync(HttpMethod.Post, $"/{id}/softDelete", null, ChangeToken(ann))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        bob.Sees(team["Praise"]).ShouldBeEmpty();

        string ChangeToken(Person person) => Teams.Entra.MintDelegatedToken(Teams.Entra.BotApp, person, "ChannelMessage.ReadWrite");

        async Task<HttpResponseMessage> ChangeAsync(HttpMethod method, string path, JsonObject? body, string token)
        {
            using var request = Request(method, Teams.GraphBaseUrl + Path(team) + path, token);
            request.Content = body is null ? null : JsonContent.Create(body);
            return await http.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    private static JsonObject Post(Person mentioned) => new()
    {
        ["subject"] = "#thanks · 2026-W48",
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = $"<p>Thank you <at id=\"0\">{mentioned.Name}</at></p>" },
        ["mentions"] = new JsonArray(new JsonObject
        {
            ["id"] = 0,
            ["mentionText"] = mentioned.Name,
            ["mentioned"] = new JsonObject { ["user"] = new JsonObject { ["id"] = mentioned.AadObjectId.ToString(), ["displayName"] = mentioned.Name } },
        }),
    };

    private static string Path(Team team) => $"/teams/{team.AadGroupId}/channels/{team["Praise"].Id}/messages";

    private string AppToken(params string[] roles)
    {
        var app = Teams.Entra.Register(Guid.NewGuid().ToString(), "Graph caller");
        app.GraphRoles.UnionWith(roles);
        return Teams.Entra.MintAppToken(app, "https://graph.microsoft.com");
    }

    private string SendToken(Person person) => Teams.Entra.MintDelegatedToken(Teams.Entra.BotApp, person, "ChannelMessage.Send");

    private static HttpRequestMessage Request(HttpMethod method, string address, string token)
    {
        var request = new HttpRequestMessage(method, address);
        if (token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string token)
    {
        using var request = Request(HttpMethod.Get, Teams.GraphBaseUrl + path, token);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> PostAsync(Team team, JsonObject post, string token)
    {
        using var request = Request(HttpMethod.Post, Teams.GraphBaseUrl + Path(team), token);
        request.Content = JsonContent.Create(post);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
