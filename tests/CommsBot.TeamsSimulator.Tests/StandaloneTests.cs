using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CommsBot.Simulation.Tests;

/// <summary>The simulator by itself, moved over HTTP.</summary>
public sealed class StandaloneTests : StandaloneTest
{
    [Fact]
    public async Task It_says_where_everything_is_and_ends_when_told()
    {
        var described = await GetAsync("");
        described.GetProperty("people").GetInt32().ShouldBe(20);
        described.GetRawText().ShouldBe(Addresses.GetRawText());
        File.Exists(described.GetProperty("caCertificate").GetString()).ShouldBeTrue();
        (await Http.GetAsync(described.GetProperty("openIdMetadata").GetString(), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var kill = Process.Start("kill", ["-TERM", Program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await Program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Program.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_person_is_added_talks_and_sees_the_answer_and_the_ledger_has_it()
    {
        var ann = await PostAsync("people", new { name = "Änne Müller", department = "Sales" });
        var id = ann.GetProperty("id").GetString();

        var answer = await PostAsync($"people/{id}/says", new { text = "hi" });
        answer.GetProperty("status").GetInt32().ShouldBe(200);
        var seen = await GetAsync($"people/{id}/sees");
        seen.EnumerateArray().Select(message => message.GetProperty("allText").GetString()).ShouldBe(["hi", "Vote?\nYes"]);
        seen[1].GetProperty("buttons")[0].GetString().ShouldBe("Yes");
        var tap = await PostAsync($"people/{id}/taps", new { what = "Yes" });
        tap.GetProperty("toast").GetString().ShouldBe("Counted");

        Received.Count.ShouldBe(2);
        var line = JsonElement.Parse(await Http.GetStringAsync("ledger", TestContext.Current.CancellationToken));
        line.GetProperty("event").GetString().ShouldBe("Delivered");
        line.GetProperty("person").GetString().ShouldBe(id);
        line.GetProperty("activity").GetString().ShouldBe(seen[1].GetProperty("id").GetString());
        (await GetAsync("people?name=änne")).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Teams_groups_and_chats_are_made_of_people_and_installing_is_told_to_the_bot()
    {
        var away = (await PostAsync("people", new { name = "Away", app = "NotInstalled" })).GetProperty("id").GetString();
        (await PostAsync("people", new { count = 5 })).GetProperty("people").GetInt32().ShouldBe(26);
        var team = await PostAsync("teams", new { name = "Sales", members = (string[])["*"], channels = (string[])["Praise"] });
        team.GetProperty("members").GetInt32().ShouldBe(26);
        team.GetProperty("channels").EnumerateArray().Select(channel => channel.GetProperty("name").GetString()).ShouldBe(["General", "Praise"]);
        Guid.TryParse((await PostAsync("groups", new { name = "Everybody", members = (string[])[away!] })).GetProperty("id").GetString(), out _).ShouldBeTrue();
        (await PostAsync("chats", new { name = "Lunch", members = (string[])[away!] })).GetProperty("id").GetString().ShouldStartWith("19:");

        // No body and no length: what `curl -X POST` sends.
        using var bare = new HttpRequestMessage(HttpMethod.Post, $"people/{away}/installs");
        (await Http.SendAsync(bare, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        Received[0].GetProperty("type").GetString().ShouldBe("installationUpdate");
        (await GetAsync($"people/{away}")).GetProperty("app").GetString().ShouldBe("Installed");
        (await PostAsync($"people/{away}/state", new { app = "Blocked", hasLeft = true })).GetProperty("hasLeft").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Permissions_the_catalogue_and_many_peoples_states_are_set()
    {
        var granted = await PostAsync("permissions", new { roles = (string[])["User.Read.All"] });
        granted.GetProperty("graphRoles")[0].GetString().ShouldBe("User.Read.All");
        await PostAsync("catalog", new { manifestId = "4f1c", isInCatalog = true });
        (await PostAsync("people/states", new { app = "Blocked", every = 5 })).GetProperty("changed").GetInt32().ShouldBe(4);
        (await PostAsync("people/states", new { hasLeft = true, every = 10, offset = 1 })).GetProperty("changed").GetInt32().ShouldBe(2);

        var people = (await GetAsync("people")).EnumerateArray().ToList();
        people.Count(person => person.GetProperty("app").GetString() == "Blocked").ShouldBe(4);
        people.Count(person => person.GetProperty("hasLeft").GetBoolean()).ShouldBe(2);
        var blocked = await SendAsync(people[0].GetProperty("chat").GetString()!);
        (await blocked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("ConversationBlockedByUser");
        (await GetAsync("tally")).GetProperty("none").GetInt32().ShouldBe(14);
    }

    [Fact]
    public async Task Faults_and_limits_are_switched_on_and_off()
    {
        var chat = (await GetAsync("people"))[0].GetProperty("chat").GetString()!;
        await PostAsync("faults", new { kind = "Refuse", status = 429, code = "Throttled", retryAfter = "7", operations = (string[])["Send"] });
        var throttled = await SendAsync(chat);
        throttled.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        throttled.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        await Http.DeleteAsync("faults", TestContext.Current.CancellationToken);
        (await SendAsync(chat)).StatusCode.ShouldBe(HttpStatusCode.Created);

        await PostAsync("limits", new { perTenantPerSecond = 1 });
        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => (await SendAsync(chat)).StatusCode));
        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
        await Http.DeleteAsync("limits", TestContext.Current.CancellationToken);
        (await SendAsync(chat)).StatusCode.ShouldBe(HttpStatusCode.Created);

        var calls = await GetAsync("calls");
        calls.GetProperty("answers").GetProperty("Send 429").GetInt32().ShouldBe(1 + statuses.Count(status => status == HttpStatusCode.TooManyRequests));
        calls.GetProperty("delivered").GetInt32().ShouldBe(2 + statuses.Count(status => status == HttpStatusCode.Created));
        await Http.DeleteAsync("ledger", TestContext.Current.CancellationToken);
        (await GetAsync("calls")).GetProperty("delivered").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_fan_out_through_a_bad_day_is_told_apart_by_the_tally()
    {
        var people = (await GetAsync("people")).EnumerateArray().ToList();
        await PostAsync("faults", new { kind = "Mix", rate = 0.5, seed = 4, operations = (string[])["Send"] });
        await PostAsync("limits", new { perTenantPerSecond = 1000, send = (int[][])[[5, 1]], saysWhen = false });
        foreach (var person in people.Skip(1))
        {
            try
            {
                await SendAsync(person.GetProperty("chat").GetString()!);
            }
            catch (HttpRequestException)
            {
                // A connection that the mix broke.
            }
        }

        var tally = await GetAsync("tally?text=hello");

        var lines = (await Http.GetStringAsync("ledger", TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToList();
        tally.GetProperty("once").GetInt32().ShouldBe(lines.Count);
        tally.GetProperty("none").GetInt32().ShouldBe(20 - lines.Count);
        tally.GetProperty("more").GetInt32().ShouldBe(0);
        tally.GetProperty("whoNone").EnumerateArray().ShouldContain(who => who.GetString() == people[0].GetProperty("id").GetString());
        lines.Count.ShouldBeInRange(3, 19);
        lines.Select(line => line.GetProperty("answered").GetInt32()).Distinct().Count().ShouldBeGreaterThan(1);
        (await GetAsync("tally?text=nothing")).GetProperty("none").GetInt32().ShouldBe(20);
    }

    [Fact]
    public async Task A_wrong_call_is_refused_with_the_problem()
    {
        (string Path, string Body, string Problem)[] wrong =
        [
            ("people", "{}", "'name' is missing"),
            ("people", "{", "JSON"),
            ("people", """{"count":"many"}""", "Int32"),
            ("people/nobody/says", """{"text":"hi"}""", "Nobody is called 'nobody'"),
            ("faults", """{"kind":"Explode"}""", "Explode"),
            ("limits", """{"send":[[1]]}""", "index"),
            ("teams", """{"name":"X","members":["nobody"]}""", "Nobody is called 'nobody'"),
        ];
        foreach (var (path, body, problem) in wrong)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            var answer = await Http.PostAsync(path, content, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path + body);
            (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("problem").GetString()!.ShouldContain(problem);
        }
    }
}
