using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Control;

/// <summary>People, teams and chats.</summary>
internal sealed class WorldControl(TeamsSimulator teams)
{
    private const int MostListed = 1000;

    internal void Map(RouteGroupBuilder control)
    {
        control.MapGet("/people", ControlEndpoints.Handle(ListPeople));
        control.MapPost("/people", ControlEndpoints.Handle(AddPeople));
        control.MapPost("/people/states", ControlEndpoints.Handle(SetStates));
        control.MapGet("/teams", ControlEndpoints.Handle(_ => List(teams.Teams.Select(Describe))));
        control.MapPost("/teams", ControlEndpoints.Handle(AddTeam));
        control.MapPost("/chats", ControlEndpoints.Handle(AddChat));
        control.MapPost("/groups", ControlEndpoints.Handle(AddGroup));
    }

    internal static JsonObject Describe(Person person) => new()
    {
        ["id"] = person.AadObjectId.ToString(),
        ["mri"] = person.Mri,
        ["name"] = person.Name,
        ["upn"] = person.Upn,
        ["mail"] = person.Mail,
        ["locale"] = person.Locale,
        ["timeZone"] = person.TimeZone,
        ["app"] = person.App.ToString(),
        ["hasLeft"] = person.HasLeft,
        ["chat"] = person.Chat.Id,
    };

    private static JsonObject Describe(Team team) => new()
    {
        ["id"] = team.Id,
        ["groupId"] = team.AadGroupId.ToString(),
        ["name"] = team.Name,
        ["channels"] = new JsonArray([.. team.Channels.Select(channel => new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name })]),
        ["members"] = team.Members.Count,
        ["owners"] = team.Owners.Count,
    };

    private static Task<JsonNode?> List(IEnumerable<JsonObject> items) => Task.FromResult<JsonNode?>(new JsonArray([.. items]));

    private Task<JsonNode?> ListPeople(ControlRequest request)
    {
        var skip = int.Parse(request.Query("skip") ?? "0", CultureInfo.InvariantCulture);
        var name = request.Query("name");
        return List(teams.World.SortedPeople.Where(person => name is null || person.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
            .Skip(skip).Take(MostListed).Select(Describe));
    }

    private Task<JsonNode?> AddPeople(ControlRequest request)
    {
        var app = request.Word<AppState>("app") ?? AppState.Installed;
        if (request.Number("count") is not { } count)
            return Task.FromResult<JsonNode?>(Describe(teams.AddPerson(Spec(request, app))));
        teams.AddPeople(count, app);
        return Task.FromResult<JsonNode?>(ControlEndpoints.Describe(teams));
    }

    // Every n-th person, in the order of their ids, blocks the bot, has left, or whatever is asked.
    private Task<JsonNode?> SetStates(ControlRequest request)
    {
        var every = request.Number("every") is > 0 and var number ? number : throw new ArgumentException("'every' is missing: 10 is every tenth person.");
        var chosen = teams.World.SortedPeople.Where((_, i) => i % every == (request.Number("offset") ?? 0) % every).ToList();
        foreach (var person in chosen)
            PersonControl.SetState(person, request);
        return Task.FromResult<JsonNode?>(new JsonObject { ["changed"] = chosen.Count });
    }

    private PersonSpec Spec(ControlRequest request, AppState app) => new()
    {
        Name = request.Need("name"),
        Upn = request.Text("upn"),
        Locale = request.Text("locale") ?? "en-US",
        TimeZone = request.Text("timeZone") ?? "Europe/Berlin",
        IsGuest = request.Text("isGuest") == "true",
        App = app,
        Department = request.Text("department"),
        Office = request.Text("office"),
        Country = request.Text("country"),
        JobTitle = request.Text("jobTitle"),
        Mail = request.Text("mail"),
        Manager = request.Text("manager") is { } manager ? teams.FindPerson(manager) ?? throw new ArgumentException($"Nobody is called '{manager}'.") : null,
        Mailbox = request.Text("mailboxTimeZone") is { } zone ? new MailboxSpec { TimeZone = zone } : null,
    };

    private Task<JsonNode?> AddTeam(ControlRequest request) =>
        Task.FromResult<JsonNode?>(Describe(Team(request)));

    private Team Team(ControlRequest request)
    {
        var team = teams.AddTeam(request.Need("name"), Members(request), request.List("channels"));
        foreach (var owner in Find(request.List("owners")))
            team.Owners.Add(owner);
        return team;
    }

    private Task<JsonNode?> AddChat(ControlRequest request) =>
        Task.FromResult<JsonNode?>(new JsonObject { ["id"] = teams.AddGroupChat(request.Text("name"), Members(request)).Id });

    private Task<JsonNode?> AddGroup(ControlRequest request) =>
        Task.FromResult<JsonNode?>(new JsonObject { ["id"] = teams.AddGroup(request.Need("name"), Members(request)).Id.ToString() });

    /// <summary>The people named by id or UPN; <c>*</c> stands for everybody.</summary>
    private IEnumerable<Person> Members(ControlRequest request) => Find(request.List("members"));

    private IEnumerable<Person> Find(IEnumerable<string> ids) => ids.SelectMany(id =>
        id == "*" ? teams.World.SortedPeople : [teams.FindPerson(id) ?? throw new ArgumentException($"Nobody is called '{id}'.")]);
}
