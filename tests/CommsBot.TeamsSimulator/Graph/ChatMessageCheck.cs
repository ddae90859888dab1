using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommsBot.Simulation.Validation;

namespace CommsBot.Simulation.Graph;

/// <summary>Says what Graph would not take of a channel message. Graph's own answer to all of it is one sentence; this one says why.</summary>
internal static partial class ChatMessageCheck
{
    internal const int MostBytes = 28 * 1024;

    /// <summary>Bytes of what is said, however it is escaped on the way.</summary>
    internal static int SizeOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Sum(member => member.Name.Length + 4 + SizeOf(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().Sum(item => 1 + SizeOf(item)),
        JsonValueKind.String => System.Text.Encoding.UTF8.GetByteCount(json.GetString()!) + 2,
        _ => json.GetRawText().Length,
    };

    internal static string? Problem(JsonElement message, TeamsSimulator teams)
    {
        if (message.ValueKind != JsonValueKind.Object || message.Member("body"u8) is not { } body || body.Text("content"u8) is not { Length: > 0 } content)
            return "A message needs body.content.";
        if (body.Text("contentType"u8) is not (null or "text" or "html"))
            return "body.contentType is text or html.";
        if (message.Text("importance"u8) is not (null or "normal" or "high" or "urgent"))
            return "importance is normal, high or urgent.";
        var isHtml = body.Text("contentType"u8) == "html";
        return Mentions(message, content, isHtml, teams) ?? Attachments(message, content, isHtml);
    }

    private static string? Mentions(JsonElement message, string content, bool isHtml, TeamsSimulator teams)
    {
        var tags = MentionTag().Matches(content).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var mentions = message.Items("mentions"u8).ToList();
        if (mentions.Count > 0 && !isHtml)
            return "A message with mentions has to be html.";
        foreach (var mention in mentions)
        {
            if (mention.Member("id"u8) is not { ValueKind: JsonValueKind.Number } id)
                return "A mention needs an integer id.";
            if (!tags.Remove(id.GetInt32().ToString(CultureInfo.InvariantCulture), out var text))
                return $"The mention {id} is not in the body.";
            if (System.Net.WebUtility.HtmlDecode(text) != mention.Text("mentionText"u8))
                return $"The mention {id} says '{text}' in the body.";
            if (mention.Member("mentioned"u8)?.Member("user"u8) is { } user && (user.Text("id"u8) is not { } person || teams.FindPerson(person) is null))
                return $"The mention {id} names nobody known.";
        }
        return isHtml && tags.Count > 0 ? $"The body mentions {string.Join(", ", tags.Keys)} without an entry in mentions." : null;
    }

    private static string? Attachments(JsonElement message, string content, bool isHtml)
    {
        var tags = isHtml ? AttachmentTag().Matches(content).Select(match => match.Groups[1].Value).ToHashSet() : [];
        foreach (var attachment in message.Items("attachments"u8))
        {
            if (attachment.Text("id"u8) is not { } id || !tags.Remove(id))
                return "An attachment is not in the body.";
            if (!attachment.IsAbsentOr("content"u8, JsonValueKind.String))
                return "A card goes into 'content' as a string.";
        }
        return tags.Count > 0 ? "The body shows an attachment that is not there." : null;
    }

    [GeneratedRegex("<at id=\"?(\\d+)\"?>(.*?)</at>")]
    private static partial Regex MentionTag();

    [GeneratedRegex("<attachment id=\"([^\"]*)\">")]
    private static partial Regex AttachmentTag();
}
