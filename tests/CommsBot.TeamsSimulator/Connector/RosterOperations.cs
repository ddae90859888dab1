using System.Globalization;
using System.Text;
using System.Text.Json;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Connector;

/// <summary>Members, teams and channels.</summary>
internal sealed class RosterOperations(ConnectorApi api)
{
    // The old call is documented as limited to ten thousand members.
    private const int MostMembersAtOnce = 10_000;

    internal async ValueTask<Answer> AllAsync(ApiCall call) => await FindAsync(call) switch
    {
        (_, { } refused) => refused,
        var (conversation, _) => Answer.Json(200, json =>
        {
            json.WriteStartArray();
            foreach (var person in conversation!.Members.Where(member => !member.HasLeft).Take(MostMembersAtOnce))
                Write(json, person);
            json.WriteEndArray();
        }),
    };

    internal async ValueTask<Answer> PageAsync(ApiCall call)
    {
        var (conversation, refused) = await FindAsync(call);
        if (refused is not null)
            return refused;
        var query = call.Http.Request.Query;
        var size = int.TryParse(query["pageSize"], CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, 50, 500) : 500;
        if (!TryReadToken(query["continuationToken"].ToString(), out var skip))
            return call.Error(400, "BadArgument", "The continuation token is not valid.");
        var members = conversation!.Members.Where(member => !member.HasLeft).Skip(skip).Take(size + 1).ToList();
        return Answer.Json(200, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("members");
            foreach (var person in members.Take(size))
                Write(json, person);
            json.WriteEndArray();
            if (members.Count > size)
                json.WriteString("continuationToken", Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"page:{skip + size}"))));
            json.WriteEndObject();
        });
    }

    internal async ValueTask<Answer> OneAsync(ApiCall call)
    {
        var (conversation, refused) = await FindAsync(call);
        if (refused is not null)
            return refused;
        var person = call.Teams.World.FindPerson(call.Route("member"));
        return person is { HasLeft: false } && conversation!.HasMember(person)
            ? Answer.Json(200, json => Write(json, person))
            : call.Error(404, "MemberNotFoundInConversation", "The member was not found in the conversation.");
    }

    internal ValueTask<Answer> TeamAsync(ApiCall call) => WithTeamAsync(call, (json, team) =>
    {
        json.WriteStartObject();
        json.WriteString("id", team.Id);
        json.WriteString("name", team.Name);
        json.WriteString("aadGroupId", team.AadGroupId);
        json.WriteString("tenantId", call.Teams.World.TenantId);
        json.WriteString("type", "standard");
        json.WriteNumber("channelCount", team.Channels.Count);
        json.WriteNumber("memberCount", team.Members.Count);
        json.WriteEndObject();
    });

    internal ValueTask<Answer> ChannelsAsync(ApiCall call) => WithTeamAsync(call, (json, team) =>
    {
        json.WriteStartObject();
        json.WriteStartArray("conversations");
        foreach (var channel in team.Channels)
        {
            json.WriteStartObject();
            json.WriteString("id", channel.Id);
            json.WriteString("name", channel.IsGeneral ? null : channel.Name);
            json.WriteString("type", "standard");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private async ValueTask<(Conversation?, Answer?)> FindAsync(ApiCall call)
    {
        var (place, refusal) = Place.Find(call);
        var refused = refusal ?? api.TooFast(call, place.Conversation) ?? await call.InterceptAsync(place.Conversation);
        return (place.Conversation, refused);
    }

    private async ValueTask<Answer> WithTeamAsync(ApiCall call, Action<Utf8JsonWriter, Team> write)
    {
        if (call.Teams.World.FindTeam(call.Route("team")) is not { } team)
            return call.Error(404, "NotFound", "The team was not found.");
        var refused = Place.Forbidden(call, team.General) ?? api.TooFast(call, team.General) ?? await call.InterceptAsync(team.General);
        return refused ?? Answer.Json(200, json => write(json, team));
    }

    private void Write(Utf8JsonWriter json, Person person)
    {
        json.WriteStartObject();
        json.WriteString("id", person.Mri);
        json.WriteString("name", person.Name);
        json.WriteString("aadObjectId", person.AadObjectId);
        json.WriteString("tenantId", api.Teams.World.TenantId);
        json.WriteString("userRole", person.IsGuest ? "guest" : "user");
        // Teams leaves these out for guests.
        if (!person.IsGuest)
        {
            json.WriteString("givenName", person.Name.Split(' ')[0]);
            json.WriteString("surname", person.Name.Contains(' ') ? person.Name[(person.Name.IndexOf(' ') + 1)..] : "");
            json.WriteString("email", person.Mail);
            json.WriteString("userPrincipalName", person.Upn);
        }
        json.WriteEndObject();
    }

    private static bool TryReadToken(string token, out int skip)
    {
        skip = 0;
        if (token.Length == 0)
            return true;
        var bytes = new byte[64];
        return Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length) is var text
            && text.StartsWith("page:", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(5), CultureInfo.InvariantCulture, out skip);
    }
}
