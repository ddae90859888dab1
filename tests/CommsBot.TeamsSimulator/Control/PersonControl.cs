using System.Text.Json.Nodes;
using CommsBot.Simulation.Client;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Control;

/// <summary>What one person does and sees.</summary>
internal sealed class PersonControl(TeamsSimulator teams)
{
    internal void Map(RouteGroupBuilder control)
    {
        var person = control.MapGroup("/people/{person}");
        person.MapGet("", ControlEndpoints.Handle(request => Task.FromResult<JsonNode?>(WorldControl.Describe(Find(request)))));
        person.MapPost("/state", ControlEndpoints.Handle(SetState));
        person.MapPost("/installs", ControlEndpoints.Handle(async request => Describe(await Find(request).InstallsAsync())));
        person.MapPost("/uninstalls", ControlEndpoints.Handle(async request => Describe(await Find(request).UninstallsAsync())));
        person.MapPost("/says", ControlEndpoints.Handle(async request => Describe(await Find(request).SaysAsync(request.Need("text"), Where(request.Text("conversation"))))));
        person.MapPost("/taps", ControlEndpoints.Handle(TapAsync));
        person.MapGet("/sees", ControlEndpoints.Handle(See));
    }

    internal static void SetState(Person person, ControlRequest request)
    {
        person.App = request.Word<AppState>("app") ?? person.App;
        person.Client = request.Word<ClientKind>("client") ?? person.Client;
        person.HasLeft = request.Text("hasLeft") is { } left ? left == "true" : person.HasLeft;
    }

    private Task<JsonNode?> SetState(ControlRequest request)
    {
        var person = Find(request);
        SetState(person, request);
        return Task.FromResult<JsonNode?>(WorldControl.Describe(person));
    }

    private async Task<JsonNode?> TapAsync(ControlRequest request)
    {
        var person = Find(request);
        var where = Where(request.Text("conversation"));
        var id = request.Text("message");
        var message = id is null ? person.SeesLast(where) : person.Sees(where).FirstOrDefault(seen => seen.Id == id)
            ?? throw new ArgumentException($"{person.Name} sees no message '{id}'.");
        var tap = await person.TapsAsync(message, request.Need("what"), request.Body["inputs"] as JsonObject);
        var answer = Describe(tap.Answer);
        answer["toast"] = tap.Toast;
        answer["wentWrong"] = tap.WentWrong;
        answer["cardText"] = tap.Card is null ? null : tap.CardText;
        answer["dialog"] = tap.Dialog?.Title;
        return answer;
    }

    private Task<JsonNode?> See(ControlRequest request) => Task.FromResult<JsonNode?>(new JsonArray(
    [
        .. Find(request).Sees(Where(request.Query("conversation"))).Select(message => new JsonObject
        {
            ["id"] = message.Id,
            ["rootId"] = message.RootId,
            ["from"] = message.Author?.Name ?? teams.Bot.Name,
            ["isFromBot"] = message.IsFromBot,
            ["text"] = message.Text,
            ["subject"] = message.Subject,
            ["html"] = message.Html,
            ["allText"] = message.AllText,
            ["buttons"] = new JsonArray([.. message.Buttons.Select(button => JsonValue.Create(button))]),
            ["card"] = message.Card is { } card ? JsonNode.Parse(card.GetRawText()) : null,
            ["createdAt"] = message.CreatedAt,
            ["editedAt"] = message.EditedAt,
        }),
    ]));

    private Person Find(ControlRequest request) =>
        teams.FindPerson(request.Route("person")) ?? throw new ArgumentException($"Nobody is called '{request.Route("person")}'.");

    private Conversation? Where(string? id) =>
        id is null ? null : teams.FindConversation(id) ?? throw new ArgumentException($"There is no conversation '{id}'.");

    private static JsonObject Describe(BotAnswer answer) => new()
    {
        ["status"] = answer.Status,
        ["problem"] = answer.Problem,
        ["attempts"] = answer.Attempts,
        ["milliseconds"] = answer.Elapsed.TotalMilliseconds,
        ["activityId"] = answer.Attempts > 0 ? answer.Activity.GetProperty("id").GetString() : null,
        ["body"] = answer.Body is { } body ? JsonNode.Parse(body.GetRawText()) : null,
    };
}
