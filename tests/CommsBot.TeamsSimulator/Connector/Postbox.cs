using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Connector;

/// <summary>Puts accepted messages where people see them, and writes the ledger.</summary>
internal sealed class Postbox(TeamsWorld world, DeliveryLedger ledger)
{
    private readonly Headline headlines = new();

    /// <summary>Delivers an activity; the id that Teams answers.</summary>
    internal string Accept(JsonElement activity, Conversation conversation, string? rootId, int answered)
    {
        var number = world.NextActivityNumber();
        var id = number.ToString(CultureInfo.InvariantCulture);
        if (activity.GetProperty("type").ValueEquals("typing"))
            return id;
        if (!IsSplit(activity))
        {
            Deliver(number, activity, MessagePart.Whole, conversation, rootId, answered);
            return id;
        }
        // Teams makes two messages of text with attachments and answers the id of the first: an update of it never reaches the card.
        Deliver(number, activity, MessagePart.Text, conversation, rootId, answered);
        Deliver(world.NextActivityNumber(), activity, MessagePart.Attachments, conversation, rootId, answered);
        return id;
    }

    /// <summary>Takes a post that a person made through Graph.</summary>
    internal Message AcceptFromGraph(JsonElement post, Conversation channel, string? rootId, Person author, int answered) =>
        Deliver(world.NextActivityNumber(), post, MessagePart.GraphPost, channel, rootId, answered, author);

    internal void Replace(Message message, JsonElement activity, Conversation conversation, int answered)
    {
        message.Replace(Kept(activity), world.Time.GetUtcNow());
        Record(LedgerEvent.Updated, message, activity, conversation, answered);
    }

    internal void Delete(Message message, Conversation conversation, int answered)
    {
        message.IsDeleted = true;
        Record(LedgerEvent.Deleted, message, default, conversation, answered);
    }

    private static bool IsSplit(JsonElement activity) =>
        activity.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String && !text.ValueEquals("")
        && activity.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array && attachments.GetArrayLength() > 0;

    private Message Deliver(
        long number, JsonElement content, MessagePart part, Conversation conversation, string? rootId, int answered, Person? author = null)
    {
        var message = new Message { Number = number, RootId = rootId, Part = part, Author = author, CreatedAt = world.Time.GetUtcNow() };
        message.Set(Kept(content));
        conversation.Add(message);
        Record(LedgerEvent.Delivered, message, content, conversation, answered);
        return message;
    }

    private byte[] Kept(JsonElement content) => world.Retention == MessageRetention.Contents ? JsonMarshal.GetRawUtf8Value(content).ToArray() : [];

    private void Record(LedgerEvent happened, Message message, JsonElement content, Conversation conversation, int answered)
    {
        var raw = happened == LedgerEvent.Deleted ? default : JsonMarshal.GetRawUtf8Value(content);
        ledger.Add(new LedgerEntry
        {
            At = world.Time.GetUtcNow(),
            Event = happened,
            ConversationId = conversation.Id,
            Person = conversation.Person?.AadObjectId,
            Activity = message.Number,
            // The two halves of a split message are not the same message twice.
            Digest = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(raw)) + (ulong)message.Part,
            Text = happened == LedgerEvent.Deleted ? null : headlines.Of(content),
            Answered = answered,
        });
        world.Changes.Pulse();
    }
}
