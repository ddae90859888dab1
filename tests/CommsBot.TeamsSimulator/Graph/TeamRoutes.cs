using System.Text;
using System.Text.Json;
using CommsBot.Simulation.Entra;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Graph;

/// <summary>Teams as Graph shows them: by the id of the group behind them.</summary>
internal sealed class TeamRoutes(GraphApi api)
{
    private static readonly string[] MayRead = ["Team.ReadBasic.All", "TeamSettings.Read.All", "TeamSettings.Read.Group", "Group.Read.All"];
    private static readonly string[] MayReadChannels = ["Channel.ReadBasic.All", "ChannelSettings.Read.All", "ChannelSettings.Read.Group", "Group.Read.All"];
    private static readonly string[] MayReadMembers = ["TeamMember.Read.All", "TeamMember.Read.Group", "TeamMember.ReadWrite.All", "Group.Read.All"];

    internal Answer One(ApiCall call, Caller caller) => With(call, caller, MayRead, team => Answer.Json(200, json =>
    {
        json.WriteStartObject();
        json.WriteString("id", team.AadGroupId);
        json.WriteString("displayName", team.Name);
        json.WriteString("internalId", team.Id);
        json.WriteBoolean("isArchived", false);
        json.WriteEndObject();
    }));

    internal Answer Channels(ApiCall call, Caller caller) => With(call, caller, MayReadChannels, team =>
        GraphPage.Write(call, team.Channels, usual: 1000, most: 1000, WriteChannel));

    internal Answer PrimaryChannel(ApiCall call, Caller caller) => With(call, caller, MayReadChannels, team =>
        Answer.Json(200, json => WriteChannel(json, team.General)));

    internal Answer Members(ApiCall call, Caller caller) => With(call, caller, MayReadMembers, team =>
        GraphPage.Write(call, team.Members, usual: 100, most: 999, (json, person) => WriteMember(json, team, person)));

    private Answer With(ApiCall call, Caller caller, string[] anyOf, Func<Team, Answer> show)
    {
        if (GraphApi.LackingForTeams(call, caller, anyOf) is { } refused)
            return refused;
        return api.Teams.World.FindTeamOfGroup(call.Route("team")) is { } team
            ? show(team)
            : call.Error(404, "NotFound", $"No team found with Group Id {call.Route("team")}.");
    }

    private static void WriteChannel(Utf8JsonWriter json, Conversation channel)
    {
        json.WriteStartObject();
        json.WriteString("id", channel.Id);
        json.WriteString("displayName", channel.Name);
        json.WriteString("membershipType", "standard");
        json.WriteEndObject();
    }

    private void WriteMember(Utf8JsonWriter json, Team team, Person person)
    {
        json.WriteStartObject();
        json.WriteString("@odata.type", "#microsoft.graph.aadUserConversationMember");
        json.WriteString("id", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{api.Teams.World.TenantId}##{team.AadGroupId}##{person.AadObjectId}")));
        json.WriteStartArray("roles");
        if (team.Owners.Contains(person) || person.IsGuest)
            json.WriteStringValue(person.IsGuest ? "guest" : "owner");
        json.WriteEndArray();
        json.WriteString("displayName", person.Name);
        json.WriteString("userId", person.AadObjectId);
        json.WriteString("email", person.Mail);
        json.WriteString("tenantId", api.Teams.World.TenantId);
        json.WriteString("visibleHistoryStartDateTime", "0001-01-01T00:00:00Z");
        json.WriteEndObject();
    }
}
