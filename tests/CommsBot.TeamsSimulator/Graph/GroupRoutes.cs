using System.Text.Json;
using CommsBot.Simulation.Entra;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Graph;

/// <summary>Groups, and who is in them directly or through other groups.</summary>
internal sealed class GroupRoutes(GraphApi api)
{
    private const string UserType = "#microsoft.graph.user";
    private static readonly string[] MayRead = ["Group.ReadBasic.All", "Group.Read.All", "GroupMember.Read.All", "Directory.Read.All"];
    private static readonly string[] MayReadMembers = ["GroupMember.ReadBasic.All", "GroupMember.Read.All", "Group.Read.All", "Directory.Read.All"];

    internal Answer List(ApiCall call, Caller caller)
    {
        if (GraphApi.Lacking(call, caller, MayRead) is { } refused)
            return refused;
        var filter = call.Http.Request.Query["$filter"].ToString();
        if (GraphFilter.Parse(filter) is not { } fits)
            return call.Error(400, "Request_UnsupportedQuery", $"Invalid filter clause: {filter}");
        var found = api.Teams.World.Groups.Where(group => fits(property => Value(group, property))).OrderBy(group => group.Id).ToList();
        return GraphPage.Write(call, found, usual: 100, most: 999, (json, group) => Write(json, group));
    }

    internal Answer One(ApiCall call, Caller caller) =>
        GraphApi.Lacking(call, caller, MayRead) ?? (Find(call) is { } group ? Answer.Json(200, json => Write(json, group)) : NotFound(call));

    internal Answer Members(ApiCall call, Caller caller) => WithMembers(call, caller, group => (group.Groups, group.Members));

    internal Answer Owners(ApiCall call, Caller caller) => WithMembers(call, caller, group =>
        ([], api.Teams.World.FindTeamOfGroup(call.Route("group")) is { } team ? [.. team.Owners] : [.. group.Owners]));

    internal Answer TransitiveMembers(ApiCall call, Caller caller) => WithMembers(call, caller, group =>
    {
        var all = group.Closure();
        return ([.. all.Skip(1)], People(all));
    });

    internal Answer TransitiveUsers(ApiCall call, Caller caller)
    {
        var request = call.Http.Request;
        if (request.Headers["ConsistencyLevel"] != "eventual" || request.Query["$count"] != "true")
            return call.Error(400, "Request_UnsupportedQuery", "A cast needs the header ConsistencyLevel: eventual and $count=true.");
        return WithMembers(call, caller, group => ([], People(group.Closure())));
    }

    private Answer WithMembers(ApiCall call, Caller caller, Func<Group, (IEnumerable<Group> Groups, IReadOnlyList<Person> People)> read)
    {
        if (GraphApi.Lacking(call, caller, MayReadMembers) is { } refused)
            return refused;
        if (Find(call) is not { } group)
            return NotFound(call);
        var (groups, people) = read(group);
        IReadOnlyList<object> members = groups.Any() ? [.. groups, .. people] : people;
        return GraphPage.Write(call, members, usual: 100, most: 999, (json, member) =>
        {
            if (member is Person person)
                UserShape.Write(json, person, caller, UserRoutes.Select(call), UserType);
            else
                Write(json, (Group)member, "#microsoft.graph.group");
        });
    }

    private static IReadOnlyList<Person> People(IReadOnlyList<Group> groups) =>
        groups is [var one] ? one.Members : [.. groups.SelectMany(group => group.Members).Distinct()];

    private Group? Find(ApiCall call) => api.Teams.World.FindGroup(call.Route("group"));

    private static string? Value(Group group, string property) => property switch
    {
        "id" => group.Id.ToString(),
        "displayName" => group.Name,
        _ => null,
    };

    private static void Write(Utf8JsonWriter json, Group group, string? type = null)
    {
        json.WriteStartObject();
        if (type is not null)
            json.WriteString("@odata.type", type);
        json.WriteString("id", group.Id);
        json.WriteString("displayName", group.Name);
        json.WriteEndObject();
    }

    private static Answer NotFound(ApiCall call) => call.Error(404, "Request_ResourceNotFound", $"Resource '{call.Route("group")}' does not exist.");
}
