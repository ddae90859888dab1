using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Control;

/// <summary>What happened, for comparison with the bot's own records.</summary>
internal sealed class LedgerControl(TeamsSimulator teams)
{
    internal void Map(RouteGroupBuilder control)
    {
        control.MapGet("/ledger", WriteLedgerAsync);
        control.MapGet("/tally", ControlEndpoints.Handle(request => Task.FromResult<JsonNode?>(Tally(request))));
        control.MapGet("/calls", ControlEndpoints.Handle(_ => Task.FromResult<JsonNode?>(Calls())));
        control.MapDelete("/ledger", ControlEndpoints.Handle(_ =>
        {
            teams.Deliveries.Clear();
            teams.Calls.Clear();
            return Task.FromResult<JsonNode?>(null);
        }));
    }

    /// <summary>One JSON object a line: a hundred thousand deliveries are not put together in memory first.</summary>
    private async Task WriteLedgerAsync(HttpContext http)
    {
        http.Response.ContentType = "application/x-ndjson";
        foreach (var chunk in teams.Deliveries.Entries.Chunk(1000))
        {
            using var stream = new MemoryStream();
            foreach (var entry in chunk)
                WriteLine(stream, entry);
            await http.Response.Body.WriteAsync(stream.ToArray());
        }
    }

    private static void WriteLine(MemoryStream stream, LedgerEntry entry)
    {
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("at", entry.At);
            json.WriteString("event", entry.Event.ToString());
            json.WriteString("conversation", entry.ConversationId);
            if (entry.Person is { } person)
                json.WriteString("person", person);
            json.WriteString("activity", entry.Activity.ToString(CultureInfo.InvariantCulture));
            json.WriteString("text", entry.Text);
            json.WriteString("digest", entry.Digest.ToString("x16", CultureInfo.InvariantCulture));
            json.WriteNumber("answered", entry.Answered);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private JsonObject Tally(ControlRequest request)
    {
        const int mostListed = 1000;
        var group = request.Query("group") is { } id ? teams.World.FindGroup(id) ?? throw new ArgumentException($"There is no group '{id}'.") : null;
        var expected = group is null ? teams.People.Where(person => person is { App: AppState.Installed, HasLeft: false }) : group.Closure().SelectMany(part => part.Members);
        var tally = teams.Deliveries.Tally(expected, request.Query("text"));
        return new JsonObject
        {
            ["once"] = tally.Once,
            ["none"] = tally.None.Count,
            ["more"] = tally.More.Count,
            ["excused"] = tally.More.Count(repeated => repeated.IsExcused),
            ["unexpected"] = tally.Unexpected.Count,
            ["whoNone"] = Names(tally.None),
            ["whoMore"] = new JsonArray([.. tally.More.Take(mostListed).Select(repeated => new JsonObject
            {
                ["person"] = repeated.Person.ToString(),
                ["isExcused"] = repeated.IsExcused,
                ["activities"] = new JsonArray([.. repeated.Copies.Select(copy => JsonValue.Create(copy.Activity.ToString(CultureInfo.InvariantCulture)))]),
                ["answered"] = new JsonArray([.. repeated.Copies.Select(copy => JsonValue.Create(copy.Answered))]),
            })]),
            ["whoUnexpected"] = Names(tally.Unexpected),
        };

        static JsonArray Names(IEnumerable<Guid> people) => [.. people.Take(mostListed).Select(person => JsonValue.Create(person.ToString()))];
    }

    private JsonObject Calls()
    {
        var sends = teams.Calls.PerSecond(Operation.Send, Operation.Reply, Operation.Update, Operation.Delete, Operation.CreateConversation);
        return new JsonObject
        {
            ["delivered"] = teams.Deliveries.Delivered,
            ["doubled"] = teams.Deliveries.Doubled().Count,
            ["answers"] = new JsonObject(teams.Calls.Answers.OrderBy(answer => answer.Key.Operation).Select(answer =>
                KeyValuePair.Create($"{answer.Key.Operation} {answer.Key.Status}", (JsonNode?)answer.Value))),
            ["connectorCallsPerSecond"] = new JsonArray([.. sends.Select(second => new JsonObject { ["at"] = second.Second, ["calls"] = second.Calls })]),
            ["refusals"] = new JsonArray([.. teams.Calls.Refusals.Select(refusal => JsonValue.Create(refusal.ToString()))]),
        };
    }
}
