using System.Text.Json;
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
        if (GraphFilter.Literals(filter) > GraphFilter.MostLiterals)
            return call.Error(400, "Request_UnsupportedQuery", $"Too many child clauses specified in search filter expression containing 'OR' operators: {GraphFilter.Literals(filter)}. Max allowed: {GraphFilter.MostLiterals}.");
        if (GraphFilter.Parse(filter) is not { } fits)
            return call.Error(400, "Request_UnsupportedQuery", $"Invalid filter clause: {filter}");
        IReadOnlyCollection<Person> found = filter.Length == 0
            ? api.Teams.World.SortedPeople
            : [.. Candidates(filter).Where(person => fits(property => UserShape.Value(person, property)))];
        return GraphPage.Write(call, found, usual: 100, most: 999, (json, person) => UserShape.Write(json, person, caller, Select(call), expand: Expand(call)));
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
        return person.Manager is { } manager ? Show(call, caller, manager) : NotFound(call);
    }

    internal Answer MailboxSettings(ApiCall call, Caller caller) => Mailbox(call, caller, MailboxShape.Write);

    internal Answer WorkingHours(ApiCall call, Caller caller) => Mailbox(call, caller, (json, mailbox, _) => MailboxShape.WriteWorkingHours(json, mailbox));

    internal static string Select(ApiCall call) => call.Http.Request.Query["$select"].ToString();

    // To look at a hundred thousand people for each address of a list would take minutes.
    private IEnumerable<Person> Candidates(string filter) => GraphFilter.Names(filter) is { } names
        ? names.Select(api.Teams.World.FindPersonOrMail).OfType<Person>().Distinct()
        : api.Teams.World.SortedPeople;

    private Answer Mailbox(ApiCall call, Caller caller, Action<Utf8JsonWriter, MailboxSpec, string> write)
    {
        if (GraphApi.Lacking(call, caller, "MailboxSettings.Read", "MailboxSettings.ReadWrite") is { } refused)
            return refused;
        if (Find(call) is not { } person)
            return NotFound(call);
        if (person is { HasLeft: true } || person.Mailbox is not { } mailbox)
            return call.Error(404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
        return Answer.Json(200, json => write(json, mailbox, person.Locale));
    }

    private static string Expand(ApiCall call) => call.Http.Request.Query["$expand"].ToString();

    private Person? Find(ApiCall call) => call.Route("user") is var id && id.StartsWith("29:", StringComparison.Ordinal) ? null : api.Teams.FindPerson(id);

    private static Answer Show(ApiCall call, Caller caller, Person person) =>
        Answer.Json(200, json => UserShape.Write(json, person, caller, Select(call), expand: Expand(call)));

    private static Answer NotFound(ApiCall call) =>
        call.Error(404, "Request_ResourceNotFound", $"Resource '{call.Route("user")}' does not exist or one of its queried reference-property objects are not present.");
}
