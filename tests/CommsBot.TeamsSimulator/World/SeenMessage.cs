using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommsBot.Simulation.Validation;

namespace CommsBot.Simulation.World;

/// <summary>A message as one person sees it at one moment.</summary>
public sealed partial class SeenMessage
{
    private readonly JsonElement activity;
    private readonly MessagePart part;

    internal SeenMessage(Message message, Conversation conversation, Person reader)
    {
        Stored = message;
        Conversation = conversation;
        Id = message.Id;
        RootId = message.RootId;
        Author = message.Author;
        CreatedAt = message.CreatedAt;
        EditedAt = message.EditedAt;
        part = message.Part;
        activity = message.Content.Length > 0 ? JsonElement.Parse(message.Content) : JsonElement.Parse("{}"u8);
        Card = message.ViewOf(reader) is { } own ? JsonElement.Parse(own) : Cards.Select(card => (JsonElement?)card).FirstOrDefault();
    }

    /// <summary>The activity id.</summary>
    public string Id { get; }

    /// <summary>Where it is.</summary>
    public Conversation Conversation { get; }

    /// <summary>The root post it replies to, in a channel.</summary>
    public string? RootId { get; }

    /// <summary>Who wrote it; null for the bot.</summary>
    public Person? Author { get; }

    /// <summary>Whether the bot wrote it.</summary>
    public bool IsFromBot => Author is null;

    /// <summary>When it appeared.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>When it was last changed for everybody.</summary>
    public DateTimeOffset? EditedAt { get; }

    /// <summary>The text beside the card, if any.</summary>
    public string? Text => part switch
    {
        MessagePart.Attachments => null,
        MessagePart.GraphPost => WebUtility.HtmlDecode(HtmlTag().Replace(LineEnd().Replace(Html!, "\n"), "")).Trim(),
        _ => activity.Text("text"u8),
    };

    /// <summary>The title above a post that was made through Graph.</summary>
    public string? Subject => activity.Text("subject"u8);

    /// <summary>The body of a post that was made through Graph.</summary>
    public string? Html => part == MessagePart.GraphPost ? activity.Member("body"u8)?.Text("content"u8) : null;

    /// <summary>What a notification says.</summary>
    public string? Summary => activity.Text("summary"u8);

    /// <summary>The whole activity that the bot sent.</summary>
    public JsonElement Activity => activity;

    /// <summary>The Adaptive Card this person sees: after updates, and after the person's own refreshes.</summary>
    public JsonElement? Card { get; }

    /// <summary>The people this message mentions.</summary>
    public IReadOnlyList<string> MentionedIds =>
    [
        .. activity.Items("entities"u8).Concat(Card?.Member("msteams"u8)?.Items("entities"u8) ?? [])
            .Where(entity => entity.Text("type"u8) == "mention")
            .Select(entity => entity.Member("mentioned"u8)!.Value.Text("id"u8)!),
        .. activity.Items("mentions"u8).Select(mention => mention.Member("mentioned"u8)?.Member("user"u8)?.Text("id"u8)).OfType<string>(),
    ];

    /// <summary>Titles of everything that can be tapped.</summary>
    public IReadOnlyList<string> Buttons => Card is { } card ? [.. CardReader.Actions(card).Select(action => action.Label)] : [];

    /// <summary>All words in reading order: the text, then the card's.</summary>
    public string AllText
    {
        get
        {
            var words = new StringBuilder(Text);
            if (Card is { } card)
                CardReader.AppendText(card, words);
            return words.ToString();
        }
    }

    internal Message Stored { get; }

    [GeneratedRegex("<br[^>]*>|</(p|div|li|h[1-6])>")]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex HtmlTag();

    private IEnumerable<JsonElement> Cards => part == MessagePart.Text
        ? []
        : activity.Items("attachments"u8)
            .Where(attachment => attachment.Text("contentType"u8) == AttachmentCheck.AdaptiveCard)
            .Select(attachment => attachment.Member("content"u8)!.Value)
            .Select(card => card.ValueKind == JsonValueKind.String ? JsonElement.Parse(card.GetString()!) : card);

    internal static string TextOf(JsonElement? card)
    {
        var words = new StringBuilder();
        if (card is { } shown)
            CardReader.AppendText(shown, words);
        return words.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Author?.Name ?? "bot"}: {AllText}";
}
