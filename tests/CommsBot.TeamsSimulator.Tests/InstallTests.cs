using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Limits;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Tests;

/// <summary>The app for those who lack it, by the catalogue and proactive installation.</summary>
public sealed class InstallTests : GraphTest
{
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
        (await CodeOf(await InstallAsync(ann, app), HttpStatusCode.Forbidden)).ShouldBe("Forbidden");
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

    private Task<HttpResponseMessage> InstallAsync(Person person, string? app = null, string? bind = null) =>
        CallAsync(HttpMethod.Post, $"/users/{person.AadObjectId}/teamwork/installedApps", bind is null ? Bind(app ?? Teams.Bot.CatalogId.ToString()) : new JsonObject { ["teamsApp@odata.bind"] = bind });
}
