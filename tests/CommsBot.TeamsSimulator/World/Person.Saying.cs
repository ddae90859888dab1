using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommsBot.Simulation.Client;

namespace CommsBot.Simulation.World;

// What the person writes.
public sealed partial class Person
{
    /// <summary>
    /// Writes a message: to the bot, or into another conversation. <c>&lt;at&gt;Name&lt;/at&gt;</c> (see <see cref="At"/> and
    /// <c>Bot.At</c>) becomes a mention of the bot, of one of <paramref name="mentioning"/>, or of the member with that name.
    /// </summary>
    public Task<BotAnswer> SaysAsync(string text, Conversation? where = null, params IEnumerable<Person> mentioning) =>
        WriteAsync(text, new Whereabouts(Enter(where)), mentioning);

    /// <summary>Writes a reply in the thread of a message.</summary>
    public Task<BotAnswer> RepliesAsync(SeenMessage to, string text, params IEnumerable<Person> mentioning) =>
        WriteAsync(text, ThreadOf(to), mentioning);

    /// <summary>Changes a message of the person's own.</summary>
    public async Task<BotAnswer> EditsAsync(SeenMessage own, string text)
    {
        var mentions = MentionsIn(text, own.Conversation, []);
        var activity = Teams.Writer.Write(
            "messageUpdate", own.Id, this, ThreadOf(own), json => WriteText(json, text, mentions), json => json.WriteString("eventType", "editMessage"));
        own.Stored.Replace(activity, Teams.World.Time.GetUtcNow());
        return await Teams.PostToBotAsync(activity);
    }

    /// <summary>Deletes a message of the person's own.</summary>
    public Task<BotAnswer> DeletesAsync(SeenMessage own)
    {
        own.Stored.IsDeleted = true;
        return Teams.PostToBotAsync(Teams.Writer.Write(
            "messageDelete", own.Id, this, ThreadOf(own), channelData: json => json.WriteString("eventType", "softDeleteMessage")));
    }

    /// <summary>Brings a deleted message back.</summary>
    public Task<BotAnswer> UndeletesAsync(SeenMessage own)
    {
        own.Stored.IsDeleted = false;
        return Teams.PostToBotAsync(Teams.Writer.Write(
            "messageUpdate", own.Id, this, ThreadOf(own), json => WriteText(json, own.Text ?? "", []), json => json.WriteString("eventType", "undeleteMessage")));
    }

    /// <summary>Adds a reaction such as <c>like</c> or <c>heart</c>. The bot hears of reactions to its own messages only.</summary>
    public Task<BotAnswer> ReactsAsync(SeenMessage to, string reaction)
    {
        to.Stored.React(this, reaction);
        return ReactAsync(to, reaction, "reactionsAdded");
    }

    /// <summary>Takes a reaction back.</summary>
    public Task<BotAnswer> UnreactsAsync(SeenMessage to, string reaction)
    {
        to.Stored.React(this, null);
        return ReactAsync(to, reaction, "reactionsRemoved");
    }

    internal Whereabouts ThreadOf(SeenMessage message) =>
        new(Enter(message.Conversation), message.Conversation.Kind == ConversationKind.Channel ? message.RootId ?? message.Id : null);

    private async Task<BotAnswer> WriteAsync(string text, Whereabouts where, IEnumerable<Person> mentioning)
    {
        var conversation = where.Conversation;
        if (!conversation.HasBot)
            throw new InvalidOperationException($"The bot is not in {conversation.Name ?? Name + "'s chat"}.");
        var mentions = MentionsIn(text, conversation, mentioning);
        var number = Teams.World.NextActivityNumber();
        var id = number.ToString(CultureInfo.InvariantCulture);
        // A message outside a thread starts one: its activity names its own id as the root.
        if (conversation.Kind == ConversationKind.Channel && where.RootId is null)
            where = where with { RootId = id };
        var activity = Teams.Writer.Write("message", id, this, where, json => WriteText(json, text, mentions));
        var message = new Message { Number = number, Author = this, RootId = where.RootId == id ? null : where.RootId, CreatedAt = Teams.World.Time.GetUtcNow() };
        message.Set(activity);
        conversation.Add(message);
        Teams.World.Changes.Pulse();
        var isForBot = conversation.Kind == ConversationKind.Personal || Teams.DeliversUnmentioned || mentions.Any(mention => mention.Id == Teams.Bot.Id);
        return isForBot ? await Teams.PostToBotAsync(activity) : BotAnswer.NotForTheBot;
    }

    private Task<BotAnswer> ReactAsync(SeenMessage to, string reaction, string member) =>
        !to.IsFromBot ? Task.FromResult(BotAnswer.NotForTheBot) : Teams.PostToBotAsync(Teams.Writer.Write("messageReaction", null, this, ThreadOf(to), json =>
        {
            json.WriteStartArray(member);
            json.WriteStartObject();
            json.WriteString("type", reaction);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("replyToId", to.Id);
        }));

    private void WriteText(Utf8JsonWriter json, string text, IReadOnlyList<(string Id, string Name)> mentions)
    {
        json.WriteString("textFormat", "plain");
        json.WriteString("text", text);
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("contentType", "text/html");
        json.WriteString("content", ToHtml(text));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("entities");
        foreach (var (id, name) in mentions)
        {
            json.WriteStartObject();
            json.WriteStartObject("mentioned");
            json.WriteString("id", id);
            json.WriteString("name", name);
            json.WriteEndObject();
            json.WriteString("text", $"<at>{name}</at>");
            json.WriteString("type", "mention");
            json.WriteEndObject();
        }
        ActivityWriter.WriteClientInfo(json, this);
        json.WriteEndArray();
    }

    private List<(string Id, string Name)> MentionsIn(string text, Conversation conversation, IEnumerable<Person> mentioning)
    {
        var named = mentioning.ToList();
        var found = new List<(string, string)>();
        foreach (Match match in MentionTag().Matches(text))
        {
            var name = match.Groups[1].Value;
            if (name == Teams.Bot.Name)
                found.Add((Teams.Bot.Id, name));
            else if ((named.Find(person => person.Name == name) ?? conversation.Members.FirstOrDefault(person => person.Name == name)) is { } person)
                found.Add((person.Mri, name));
            else
                throw new InvalidOperationException($"Nobody called '{name}' can be mentioned there.");
        }
        return found;
    }

    private static string ToHtml(string text)
    {
        var number = 0;
        var html = MentionTag().Replace(text, match =>
            $"\u0001{match.Groups[1].Value}\u0002");
        html = WebUtility.HtmlEncode(html);
        html = Regex.Replace(html, "\u0001(.*?)\u0002", match =>
            $"<span itemscope=\"\" itemtype=\"http://schema.skype.com/Mention\" itemid=\"{number++}\">{match.Groups[1].Value}</span>");
        return $"<p>{html}</p>";
    }

    [GeneratedRegex("<at>(.*?)</at>")]
    private static partial Regex MentionTag();
}
