using CommsBot.Simulation.Entra;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Graph;

/// <summary>People.</summary>
internal sealed class UserRoutes(GraphApi api)
{
    private static readonly string[] MayRead = ["User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All", "Directory.Read.All"];

    internal Answer List(ApiCall call, Caller caller)
    {
        if (GraphApi.Lacking(call, caller, MayRead) is { } refused)
            return refused;
        var filter = call.Http.Request.Query["$filter"].ToString();
        if (GraphFilter.Parse(filter) is not { } fits)
            return call.Error(400, "Request_UnsupportedQuery", $"Invalid filter clause: {filter}");
        var found = api.Teams.People.Where(person => fits(property => UserShape.Value(person, property))).OrderBy(person => person.AadObjectId).ToList();
        return GraphPage.Write(call, found, usual: 100, most: 999, (json, person) => UserShape.Write(json, person, caller, Select(call)));
    }

    internal Answer One(ApiCall call, Caller caller) =>
        GraphApi.Lacking(call, caller, MayRead) ?? (Find(call) is { } person ? Show(call, caller, person) : NotFound(call));

    internal Answer Me(ApiCall call, Caller caller)
    {
        if (caller.OnBehalfOf is null)
            return call.Error(400, "BadRequest", "/me request is only valid with delegated authentication flow.");
        return GraphApi.Lacking(call, caller, "User.Read", "User.Read.All") ?? Show(call, caller, api.Teams.FindPerson(caller.OnBehalfOf)!);
    }

    internal Answer Manager(ApiCall call, Caller caller)
    {
        if (GraphApi.Lacking(call, caller, "User.Read.All", "Directory.Read.All") is { } refused)
            return refused;
        if (Find(call) is not { } person)
            return NotFound(call);
        return person.Directory?.Manager is { } manager ? Show(call, caller, manager) : NotFound(call);
    }

    internal Answer MailboxSettings(ApiCall call, Caller caller)
    {
        if (GraphApi.Lacking(call, caller, "MailboxSettings.Read", "MailboxSettings.ReadWrite") is { } refused)
            return refused;
        if (Find(call) is not { HasLeft: false, IsGuest: false } person)
            return call.Error(404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
        return Answer.Json(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("timeZone", person.TimeZone);
            json.WriteStartObject("language");
            json.WriteString("locale", person.Locale);
            json.WriteEndObject();
            json.WriteStartObject("workingHours");
            json.WriteStartArray("daysOfWeek");
            foreach (var day in (string[])["monday", "tuesday", "wednesday", "thursday", "friday"])
                json.WriteStringValue(day);
            json.WriteEndArray();
            json.WriteString("startTime", "08:00:00.0000000");
            json.WriteString("endTime", "17:00:00.0000000");
            json.WriteStartObject("timeZone");
            json.WriteString("name", person.TimeZone);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    internal static string Select(ApiCall call) => call.Http.Request.Query["$select"].ToString();

    private Person? Find(ApiCall call) => call.Route("user") is var id && id.StartsWith("29:", StringComparison.Ordinal) ? null : api.Teams.FindPerson(id);

    private static Answer Show(ApiCall call, Caller caller, Person person) =>
        Answer.Json(200, json => UserShape.Write(json, person, caller, Select(call)));

    private static Answer NotFound(ApiCall call) =>
        call.Error(404, "Request_ResourceNotFound", $"Resource '{call.Route("user")}' does not exist or one of its queried reference-property objects are not present.");
}
