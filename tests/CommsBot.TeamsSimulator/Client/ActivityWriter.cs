using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Client;

/// <summary>Writes the activities that Teams posts to a bot, in the shape Teams gives them.</summary>
internal sealed class ActivityWriter(TeamsWorld world)
{
    // Teams does not escape umlauts.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one activity.</summary>
    /// <param name="type">The activity type.</param>
    /// <param name="id">The activity id; null makes up one, as for events and invokes.</param>
    /// <param name="from">Who acts.</param>
    /// <param name="where">The conversation, and the thread in it.</param>
    /// <param name="members">Writes the members that this activity has beside the usual ones.</param>
    /// <param name="channelData">Writes members of <c>channelData</c> beside the usual ones.</param>
    internal byte[] Write(string type, string? id, Person from, Whereabouts where, Action<Utf8JsonWriter>? members = null, Action<Utf8JsonWriter>? channelData = null)
    {
        using var stream = new MemoryStream(1024);
        using (var json = new Utf8JsonWriter(stream, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("id", id ?? "f:" + Guid.NewGuid().ToString());
            WriteTimes(json, from);
            json.WriteString("serviceUrl", world.Bot.ServiceUrl);
            json.WriteString("channelId", "msteams");
            WriteAccount(json, "from", from);
            WriteConversation(json, where);
            json.WriteStartObject("recipient");
            json.WriteString("id", world.Bot.Id);
            json.WriteString("name", world.Bot.Name);
            json.WriteEndObject();
            json.WriteString("locale", from.Locale);
            members?.Invoke(json);
            WriteChannelData(json, where.Conversation, channelData);
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    internal static void WriteAccount(Utf8JsonWriter json, string? member, Person person)
    {
        if (member is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(member);
        json.WriteString("id", person.Mri);
        json.WriteString("name", person.Name);
        json.WriteString("aadObjectId", person.AadObjectId);
        json.WriteEndObject();
    }

    internal static void WriteClientInfo(Utf8JsonWriter json, Person person)
    {
        json.WriteStartObject();
        json.WriteString("locale", person.Locale);
        json.WriteString("country", person.Locale[^2..]);
        json.WriteString("platform", person.Client == ClientKind.Old ? "iOS" : "Web");
        json.WriteString("timezone", person.TimeZone);
        json.WriteString("type", "clientInfo");
        json.WriteEndObject();
    }

    private void WriteTimes(Utf8JsonWriter json, Person person)
    {
        var now = world.Time.GetUtcNow();
        json.WriteString("timestamp", now.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        var local = TimeZoneInfo.TryFindSystemTimeZoneById(person.TimeZone, out var zone) ? TimeZoneInfo.ConvertTime(now, zone) : now;
        json.WriteString("localTimestamp", local.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture));
        json.WriteString("localTimezone", person.TimeZone);
    }

    private void WriteConversation(Utf8JsonWriter json, Whereabouts where)
    {
        var conversation = where.Conversation;
        json.WriteStartObject("conversation");
        if (conversation.Kind != ConversationKind.Personal)
            json.WriteBoolean("isGroup", true);
        if (conversation.Kind == ConversationKind.GroupChat && conversation.Name is not null)
            json.WriteString("name", conversation.Name);
        json.WriteString("conversationType", conversation.Kind switch
        {
            ConversationKind.Personal => "personal",
            ConversationKind.GroupChat => "groupChat",
            _ => "channel",
        });
        json.WriteString("tenantId", world.TenantId);
        json.WriteString("id", where.Id);
        json.WriteEndObject();
    }

    private void WriteChannelData(Utf8JsonWriter json, Conversation conversation, Action<Utf8JsonWriter>? more)
    {
        json.WriteStartObject("channelData");
        if (conversation.Team is { } team)
        {
            json.WriteString("teamsChannelId", conversation.Id);
            json.WriteString("teamsTeamId", team.Id);
            json.WriteStartObject("channel");
            json.WriteString("id", conversation.Id);
            if (!conversation.IsGeneral)
                json.WriteString("name", conversation.Name);
            json.WriteEndObject();
            json.WriteStartObject("team");
            json.WriteString("id", team.Id);
            json.WriteString("name", team.Name);
            json.WriteString("aadGroupId", team.AadGroupId);
            json.WriteEndObject();
        }
        json.WriteStartObject("tenant");
        json.WriteString("id", world.TenantId);
        json.WriteEndObject();
        more?.Invoke(json);
        json.WriteEndObject();
    }
}

/// <summary>A conversation, and the root post of a thread in it.</summary>
internal readonly record struct Whereabouts(Conversation Conversation, string? RootId = null)
{
    internal string Id => RootId is null ? Conversation.Id : $"{Conversation.Id};messageid={RootId}";
}
