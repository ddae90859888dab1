using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Limits;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Tests;

/// <summary>What a fan-out asks Graph: who is who, who works when, who is in a team, and the app for those who lack it.</summary>
public sealed class DirectoryTests : SimulatorTest
{
    private const string Installs = "TeamsAppInstallation.ReadWriteSelfForUser.All";
    private readonly HttpClient http = new();

    [Fact]
    public async Task The_app_is_found_in_the_catalogue_installed_once_and_the_bot_hears_of_it()
    {
        var ann = Teams.AddPerson(new PersonSpec { Name = "Ann" });
        var heard = new TaskCompletionSource<JsonElement>();
        Bot.OnActivity = activity =>
        {
            if (activity.GetProperty("type").GetString() == "installationUpdate")
                heard.TrySetResult(activity);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        };
        Grant(Installs, "AppCatalog.Read.All");
        var catalog = await JsonOf(await GetAsync($"/appCatalogs/teamsApps?$filter=externalId eq '{Teams.Bot.ManifestId}' and distributionMethod eq 'organization'"));
        var app = catalog.GetProperty("value")[0].GetProperty("id").GetString()!;
        (await JsonOf(await GetAsync($"/appCatalogs/teamsApps?$filter=externalId eq '{Guid.NewGuid()}'"))).GetProperty("value").GetArrayLength().ShouldBe(0);

        var apps = $"/users/{ann.Upn}/teamwork/installedApps";
        (await InstallAsync(ann, app)).StatusCode.ShouldBe(HttpStatusCode.Created);
        var activity = await heard.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        activity.GetProperty("action").GetString().ShouldBe("add");
        activity.GetProperty("conversation").GetProperty("id").GetString().ShouldBe(ann.Chat.Id);
        (await CodeOf(await InstallAsync(ann, app), HttpStatusCode.Conflict)).ShouldBe("Conflict");

        var installed = (await JsonOf(await GetAsync($"{apps}?$expand=teamsApp&$filter=teamsApp/externalId eq '{Teams.Bot.ManifestId}'"))).GetProperty("value")[0];
        installed.GetProperty("teamsApp").GetProperty("id").GetString().ShouldBe(app);
        var one = $"{apps}/{Uri.EscapeDataString(installed.GetProperty("id").GetString()!)}";
        (await JsonOf(await GetAsync(one + "/chat"))).GetProperty("id").GetString().ShouldBe(ann.Chat.Id);
        (await CallAsync(HttpMethod.Delete, one)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        ann.App.ShouldBe(AppState.NotInstalled);
        (await JsonOf(await GetAsync(apps))).GetProperty("value").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_install_is_refused_without_permission_by_policy_for_strangers_and_for_apps_that_are_not_there()
    {
        var ann = Teams.AddPerson(new PersonSpec { Name = "Ann" });
        var app = Teams.Bot.CatalogId.ToString();
        (await CodeOf(await InstallAsync(ann, app), HttpStatusCode.Forbidden)).ShouldBe("Authorization_RequestDenied");
        Grant(Installs);
        (await InstallAsync(ann, Guid.NewGuid().ToString())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await InstallAsync(ann, bind: "nonsense")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await CallAsync(HttpMethod.Post, $"/users/{Guid.NewGuid()}/teamwork/installedApps", Bind(app))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        ann.App = AppState.DisabledByAdmin;
        (await CodeOf(await InstallAsync(ann, app), HttpStatusCode.Forbidden)).ShouldBe("Forbidden");
        ann.App = AppState.NotInstalled;
        Teams.Bot.IsInCatalog = false;
        (await InstallAsync(ann, app)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        ann.App.ShouldBe(AppState.NotInstalled);
        Bot.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Installs_have_a_pace_of_their_own_and_faults()
    {
        var people = Teams.AddPeople(4, AppState.NotInstalled);
        Grant(Installs);
        Teams.Limits = RateLimits.Documented with { Installs = [new(2, 3600)] };
        Teams.Faults.Once(Fault.AcceptedThenRefused(504), Operation.GraphInstall);
        (await InstallAsync(people[0])).StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        people[0].App.ShouldBe(AppState.Installed);
        (await InstallAsync(people[1])).StatusCode.ShouldBe(HttpStatusCode.Created);
        var throttled = await InstallAsync(people[2]);
        throttled.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        throttled.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(3500, 3600);
    }

    [Fact]
    public async Task People_are_found_by_address_in_lists_of_fifteen()
    {
        var crowd = Teams.AddPeople(2000);
        var ann = Teams.AddPerson(new PersonSpec { Name = "Ann", Upn = "al123@contoso.example", Mail = "Ann.Lee@contoso.example" });
        Grant("User.Read.All");
        string[] addresses = [.. crowd.Take(12).Select(person => person.Mail), "ann.lee@contoso.example", "nobody@contoso.example", "o''brien@contoso.example"];

        (await NamesAsync($"mail in ('{string.Join("','", addresses)}')")).ShouldBe(crowd.Take(12).Append(ann).Select(person => person.Upn), ignoreOrder: true);
        (await NamesAsync("mail eq 'ann.lee@contoso.example' or userPrincipalName eq 'ANN.LEE@contoso.example'")).ShouldBe([ann.Upn]);
        (await NamesAsync("userPrincipalName eq 'ann.lee@contoso.example'")).ShouldBeEmpty();
        (await GetAsync($"/users?$filter=mail in ('{string.Join("','", [.. addresses, "x"])}')")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await GetAsync("/users/ann.lee@contoso.example")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        async Task<string[]> NamesAsync(string filter) =>
        [
            .. (await JsonOf(await GetAsync($"/users?$select=userPrincipalName&$filter={Uri.EscapeDataString(filter)}"))).GetProperty("value").EnumerateArray()
                .Select(user => user.GetProperty("userPrincipalName").GetString()!),
        ];
    }

    [Fact]
    public async Task A_crowd_has_departments_managers_and_mailboxes_in_both_kinds_of_time_zone()
    {
        var crowd = Teams.AddPeople(30);
        Grant("User.Read.All", "MailboxSettings.Read");
        var seven = await JsonOf(await GetAsync($"/users/{crowd[17].AadObjectId}?$select=id,department,country,accountEnabled,userType&$expand=manager($select=id)"));
        seven.GetProperty("department").GetString().ShouldBe(crowd[17].Department);
        seven.GetProperty("accountEnabled").GetBoolean().ShouldBeTrue();
        seven.GetProperty("manager").GetProperty("id").GetGuid().ShouldBe(crowd[1].AadObjectId);

        var zones = new List<string>();
        foreach (var person in crowd.Take(6))
            zones.Add((await JsonOf(await GetAsync($"/users/{person.AadObjectId}/mailboxSettings"))).GetProperty("timeZone").GetString()!);
        zones.ShouldContain("Eastern Standard Time");
        zones.ShouldContain("Europe/Berlin");
        zones.ShouldAllBe(zone => TimeZoneInfo.FindSystemTimeZoneById(zone) != null);

        var odd = Teams.AddPerson(new PersonSpec { Name = "Odd", Mailbox = new MailboxSpec { TimeZone = "India Standard Time", Days = ["sunday"], Start = new(22, 30), End = new(6, 0), WorkTimeZone = MailboxSpec.CustomZone } });
        var hours = await JsonOf(await GetAsync($"/users/{odd.AadObjectId}/mailboxSettings/workingHours"));
        hours.GetProperty("startTime").GetString().ShouldBe("22:30:00.0000000");
        hours.GetProperty("timeZone").GetProperty("@odata.type").GetString().ShouldBe("#microsoft.graph.customTimeZone");
        var without = Teams.AddPerson(new PersonSpec { Name = "No mailbox", HasMailbox = false });
        (await CodeOf(await GetAsync($"/users/{without.AadObjectId}/mailboxSettings"), HttpStatusCode.NotFound)).ShouldBe("MailboxNotEnabledForRESTAPI");
    }

    [Fact]
    public async Task A_team_shows_its_members_with_their_roles_its_channels_and_its_owners()
    {
        var (ann, guest) = (Teams.AddPerson("Ann"), Teams.AddPerson(new PersonSpec { Name = "Gast", IsGuest = true }));
        var team = Teams.AddTeam("Sales", [ann, guest], "Praise");
        team.Owners.Add(ann);
        Grant("TeamMember.Read.All", "Channel.ReadBasic.All", "GroupMember.Read.All", "User.ReadBasic.All");

        var members = (await JsonOf(await GetAsync($"/teams/{team.AadGroupId}/members"))).GetProperty("value").EnumerateArray().ToList();
        members.Select(member => (member.GetProperty("userId").GetGuid(), member.GetProperty("roles")[0].GetString())).ShouldBe([(ann.AadObjectId, "owner"), (guest.AadObjectId, "guest")]);
        var channels = (await JsonOf(await GetAsync($"/teams/{team.AadGroupId}/channels"))).GetProperty("value");
        channels[1].GetProperty("id").GetString().ShouldBe(team["Praise"].Id);
        (await JsonOf(await GetAsync($"/teams/{team.AadGroupId}/primaryChannel"))).GetProperty("id").GetString().ShouldBe(team.Id);
        (await JsonOf(await GetAsync($"/groups/{team.AadGroupId}/owners"))).GetProperty("value")[0].GetProperty("displayName").GetString().ShouldBe("Ann");
        (await CodeOf(await GetAsync($"/teams/{team.AadGroupId}"), HttpStatusCode.Forbidden)).ShouldBe("Authorization_RequestDenied");
        (await GetAsync($"/teams/{Guid.NewGuid()}/members")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

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
        int[] pair = [responses["b"].GetProperty("status").GetInt32(), responses["d"].GetProperty("status").GetInt32()];
        pair.ShouldContain(429);
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

    [Fact]
    public async Task A_large_group_is_read_in_pages_of_999()
    {
        var people = Teams.AddPeople(5000);
        var group = Teams.AddGroup("Everybody", people);
        Grant("GroupMember.Read.All", "User.Read.All");
        var seen = new HashSet<string>();
        var next = $"{Teams.GraphBaseUrl}/groups/{group.Id}/transitiveMembers/microsoft.graph.user?$select=id,mail,department&$count=true&$top=999";
        var pages = 0;
        while (next is not null)
        {
            var page = await JsonOf(await CallAsync(HttpMethod.Get, next));
            seen.UnionWith(page.GetProperty("value").EnumerateArray().Select(user => user.GetProperty("id").GetString()!));
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString()! : null;
            pages++;
        }
        pages.ShouldBe(6);
        seen.Count.ShouldBe(5000);
    }

    private static JsonObject Item(string id, string method, string url, string? dependsOn = null)
    {
        var item = new JsonObject { ["id"] = id, ["method"] = method, ["url"] = url };
        if (dependsOn is not null)
            item["dependsOn"] = new JsonArray(dependsOn);
        return item;
    }

    private static JsonObject Bind(string app) => new() { ["teamsApp@odata.bind"] = $"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/{app}" };

    private void Grant(params string[] roles) => Teams.Entra.BotApp.GraphRoles.UnionWith(roles);

    private Task<HttpResponseMessage> BatchAsync(JsonArray requests) => CallAsync(HttpMethod.Post, "/$batch", new JsonObject { ["requests"] = requests });

    private Task<HttpResponseMessage> InstallAsync(Person person, string? app = null, string? bind = null) =>
        CallAsync(HttpMethod.Post, $"/users/{person.AadObjectId}/teamwork/installedApps", bind is null ? Bind(app ?? Teams.Bot.CatalogId.ToString()) : new JsonObject { ["teamsApp@odata.bind"] = bind });

    private Task<HttpResponseMessage> GetAsync(string path) => CallAsync(HttpMethod.Get, path);

    private async Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? Teams.GraphBaseUrl + path : path);
        request.Headers.Authorization = new("Bearer", Teams.Entra.MintAppToken(Teams.Entra.BotApp, "https://graph.microsoft.com"));
        request.Headers.Add("ConsistencyLevel", "eventual");
        if (body is not null)
            request.Content = JsonContent.Create(body);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
