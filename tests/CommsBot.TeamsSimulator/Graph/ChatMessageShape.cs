using System.Globalization;
using System.Text.Json;
using CommsBot.Simulation.Validation;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Graph;

/// <summary>How Graph shows a message of a channel, whoever wrote it.</summary>
internal static class ChatMessageShape
{
    internal static void Write(Utf8JsonWriter json, Message message, Conversation channel, TeamsSimulator teams)
    {
        var content = message.Content.Length > 0 ? JsonElement.Parse(message.Content) : JsonElement.Parse("{}"u8);
        var team = channel.Team!;
        json.WriteStartObject();
        json.WriteString("id", message.Id);
        json.WriteString("replyToId", message.RootId);
        json.WriteString("etag", message.Id);
        json.WriteString("messageType", "message");
        json.WriteString("createdDateTime", Instant(message.CreatedAt));
        json.WriteString("lastModifiedDateTime", Instant(message.EditedAt ?? message.CreatedAt));
        json.WriteString("lastEditedDateTime", message.EditedAt is { } edited ? Instant(edited) : null);
        json.WriteString("deletedDateTime", message.IsDeleted ? Instant(teams.World.Time.GetUtcNow()) : null);
        json.WriteString("subject", content.Text("subject"u8));
        json.WriteString("summary", content.Text("summary"u8));
        json.WriteString("importance", content.Text("importance"u8) ?? "normal");
        json.WriteString("locale", "en-us");
        json.WriteString("webUrl", $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(channel.Id)}/{message.Id}?groupId={team.AadGroupId}&tenantId={teams.World.TenantId}");
        json.WriteStartObject("channelIdentity");
        json.WriteString("teamId", team.AadGroupId);
        json.WriteString("channelId", channel.Id);
        json.WriteEndObject();
        WriteFrom(json, message, teams);
        WriteBody(json, message, content);
        WriteArray(json, "attachments", message.Part == MessagePart.GraphPost ? content.Member("attachments"u8) : null);
        WriteArray(json, "mentions", content.Member("mentions"u8));
        WriteReactions(json, message);
        json.WriteEndObject();
    }

    private static void WriteFrom(Utf8JsonWriter json, Message message, TeamsSimulator teams)
    {
        json.WriteStartObject("from");
        json.WriteStartObject(message.Author is null ? "application" : "user");
        json.WriteString("id", message.Author?.AadObjectId.ToString() ?? teams.Bot.AppId);
        json.WriteString("displayName", message.Author?.Name ?? teams.Bot.Name);
        json.WriteString(message.Author is null ? "applicationIdentityType" : "userIdentityType", message.Author is null ? "bot" : "aadUser");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, Message message, JsonElement content)
    {
        if (message.Part == MessagePart.GraphPost && !message.IsDeleted)
        {
            json.WritePropertyName("body");
            content.Member("body"u8)!.Value.WriteTo(json);
            return;
        }
        json.WriteStartObject("body");
        json.WriteString("contentType", "html");
        json.WriteString("content", message.IsDeleted ? "" : System.Net.WebUtility.HtmlEncode(content.Text("text"u8)));
        json.WriteEndObject();
    }

    private static void WriteReactions(Utf8JsonWriter json, Message message)
    {
        json.WriteStartArray("reactions");
        foreach (var (person, reaction) in message.Reactions())
        {
            json.WriteStartObject();
            json.WriteString("reactionType", reaction);
            json.WriteStartObject("user");
            json.WriteStartObject("user");
            json.WriteString("id", person);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteArray(Utf8JsonWriter json, string name, JsonElement? array)
    {
        json.WritePropertyName(name);
        if (array is { ValueKind: JsonValueKind.Array } items)
            items.WriteTo(json);
        else
        {
            json.WriteStartArray();
            json.WriteEndArray();
        }
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
