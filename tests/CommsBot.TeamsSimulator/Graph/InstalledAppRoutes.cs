using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommsBot.Simulation.Entra;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.Limits;
using CommsBot.Simulation.Validation;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Graph;

/// <summary>The organisation's app catalogue, and the bot's app as people have it installed.</summary>
internal sealed partial class InstalledAppRoutes(GraphApi api)
{
    private static readonly string[] MayReadCatalog = ["AppCatalog.Read.All", "AppCatalog.ReadWrite.All", "AppCatalog.Submit"];
    private static readonly string[] MayInstall =
    [
        "TeamsAppInstallation.ReadWriteSelfForUser.All", "TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All",
        "TeamsAppInstallation.ReadWriteForUser.All", "TeamsAppInstallation.ReadWriteAndConsentForUser.All",
    ];
    private static readonly string[] MayLook = [.. MayInstall, "TeamsAppInstallation.ReadForUser.All", "TeamsAppInstallation.Read.User"];
    private readonly SlidingLog pace = new();

    private Bot Bot => api.Teams.Bot;

    internal Answer Catalog(ApiCall call, Caller caller)
    {
        if (GraphApi.LackingForTeams(call, caller, MayReadCatalog) is { } refused)
            return refused;
        return Filtered(call, Bot.IsInCatalog, WriteApp);
    }

    internal Answer List(ApiCall call, Caller caller) => With(call, caller, MayLook, person =>
        Filtered(call, HasApp(person), json => WriteInstallation(json, call, person)));

    internal Answer Chat(ApiCall call, Caller caller) => WithInstallation(call, caller, MayLook, person => Answer.Json(200, json =>
    {
        json.WriteStartObject();
        json.WriteString("id", person.Chat.Id);
        json.WriteString("chatType", "oneOnOne");
        json.WriteString("tenantId", api.Teams.World.TenantId);
        json.WriteEndObject();
    }));

    internal Answer Remove(ApiCall call, Caller caller) => WithInstallation(call, caller, MayInstall, person =>
    {
        person.BecomesUninstalled();
        return new Answer(204);
    });

    internal async ValueTask<Answer> InstallAsync(ApiCall call, Caller caller)
    {
        var (body, unreadable) = await call.ReadJsonAsync();
        if (unreadable is not null)
            return unreadable;
        var (person, refused) = Find(call, caller, MayInstall);
        if (refused is not null)
            return refused;
        if (body.Text("teamsApp@odata.bind"u8) is not { } bind || AppLink().Match(bind) is not { Success: true } link)
            return call.Error(400, "BadRequest", "Missing required field: teamsApp@odata.bind.");
        if (!Bot.IsInCatalog || !Guid.TryParse(link.Groups[1].Value, out var app) || app != Bot.CatalogId)
            return call.Error(404, "NotFound", $"The app {link.Groups[1].Value} was not found in the app catalog.");
        if (person!.App == AppState.DisabledByAdmin)
            return call.Error(403, "Forbidden", "The app is blocked by the app permission policy of the user.");
        if (HasApp(person))
            return call.Error(409, "Conflict", "Installation is a duplicate of another installed app: the app is already installed for the user.");
        if (await call.InterceptAsync(person: person) is { } fault)
            return fault;
        person.BecomesInstalled();
        return new Answer(201);
    }

    private Answer With(ApiCall call, Caller caller, string[] anyOf, Func<Person, Answer> show) =>
        Find(call, caller, anyOf) is var (person, refused) && refused is null ? show(person!) : refused!;

    private Answer WithInstallation(ApiCall call, Caller caller, string[] anyOf, Func<Person, Answer> show) => With(call, caller, anyOf, person =>
        HasApp(person) && call.Route("installation") == IdOf(person) ? show(person) : call.Error(404, "NotFound", "The installation was not found."));

    private (Person? Person, Answer? Refusal) Find(ApiCall call, Caller caller, string[] anyOf)
    {
        if (GraphApi.LackingForTeams(call, caller, anyOf) is { } refused)
            return (null, refused);
        // "Self" is the app whose manifest names the calling Entra app.
        if (caller.AppId != Bot.AppId && !caller.Permissions.Any(permission => anyOf.Contains(permission) && !permission.Contains("Self", StringComparison.Ordinal)))
            return (null, call.Error(403, "Forbidden", "The calling app is not the one named in the webApplicationInfo of the Teams app."));
        if (api.Teams.Limits is { } limits && pace.TryPass(limits.Installs, api.Teams.World.Time.GetUtcNow().UtcTicks) is { } wait)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return (null, call.Error(429, "TooManyRequests", "Please retry again later.") with { RetryAfter = limits.SaysWhen ? seconds : null });
        }
        return api.Teams.FindPerson(call.Route("user")) is { HasLeft: false } person
            ? (person, null)
            : (null, call.Error(404, "NotFound", $"The user {call.Route("user")} was not found."));
    }

    private Answer Filtered(ApiCall call, bool isThere, Action<Utf8JsonWriter> write)
    {
        var filter = call.Http.Request.Query["$filter"].ToString();
        return GraphFilter.Parse(filter) is not { } fits
            ? call.Error(400, "BadRequest", $"Invalid filter clause: {filter}")
            : GraphPage.Write(call, isThere && fits(AppValue) ? [Bot] : Array.Empty<Bot>(), usual: 100, most: 999, (json, _) => write(json));
    }

    private static bool HasApp(Person person) => person.App is AppState.Installed or AppState.Blocked or AppState.WritesBlocked;

    private string IdOf(Person person) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"{person.AadObjectId}##{Bot.CatalogId}"));

    private string? AppValue(string property) => property.Split('/')[^1] switch
    {
        "id" => Bot.CatalogId.ToString(),
        "externalId" => Bot.ManifestId,
        "displayName" => Bot.Name,
        "distributionMethod" => "organization",
        _ => null,
    };

    private void WriteInstallation(Utf8JsonWriter json, ApiCall call, Person person)
    {
        json.WriteStartObject();
        json.WriteString("id", IdOf(person));
        if (call.Http.Request.Query["$expand"].ToString().Contains("teamsApp", StringComparison.Ordinal))
        {
            json.WritePropertyName("teamsApp");
            WriteApp(json);
        }
        json.WriteEndObject();
    }

    private void WriteApp(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var property in (string[])["id", "externalId", "displayName", "distributionMethod"])
            json.WriteString(property, AppValue(property));
        json.WriteEndObject();
    }

    [GeneratedRegex(@"/appCatalogs/teamsApps(?:/|\(')([^/')]+)")]
    private static partial Regex AppLink();
}
