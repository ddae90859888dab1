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
    /// <summary>Delivers an activity; the id that Teams answers.</summary>
    internal string Accept(JsonElement activity, Conversation conversation, string? rootId)
    {
        var number = world.NextActivityNumber();
        var id = number.ToString(CultureInfo.InvariantCulture);
        if (activity.GetProperty("type").ValueEquals("typing"))
            return id;
        var raw = JsonMarshal.GetRawUtf8Value(activity);
        if (!IsSplit(activity))
        {
            Deliver(number, raw, MessagePart.Whole, conversation, rootId);
            return id;
        }
        // Teams makes two messages of text with attachments and answers the id of the first: an update of it never reaches the card.
        Deliver(number, raw, MessagePart.Text, conversation, rootId);
        Deliver(world.NextActivityNumber(), raw, MessagePart.Attachments, conversation, rootId);
        return id;
    }

    /// <summary>Takes a post that a person made through Graph.</summary>
    internal Message AcceptFromGraph(JsonElement post, Conversation channel, string? rootId, Person author) =>
        Deliver(world.NextActivityNumber(), JsonMarshal.GetRawUtf8Value(post), MessagePart.GraphPost, channel, rootId, author);

    internal void Replace(Message message, JsonElement activity, Conversation conversation)
    {
        var raw = JsonMarshal.GetRawUtf8Value(activity);
        message.Replace(Kept(raw), world.Time.GetUtcNow());
        Record(LedgerEvent.Updated, message.Number, raw, conversation);
    }

    internal void Delete(Message message, Conversation conversation)
    {
        message.IsDeleted = true;
        Record(LedgerEvent.Deleted, message.Number, default, conversation);
    }

    private static bool IsSplit(JsonElement activity) =>
        activity.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String && !text.ValueEquals("")
        && activity.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array && attachments.GetArrayLength() > 0;

    private Message Deliver(long number, ReadOnlySpan<byte> raw, MessagePart part, Conversation conversation, string? rootId, Person? author = null)
    {
        var message = new Message { Number = number, RootId = rootId, Part = part, Author = author, CreatedAt = world.Time.GetUtcNow() };
        message.Set(Kept(raw));
        conversation.Add(message);
        Record(LedgerEvent.Delivered, number, raw, conversation);
        return message;
    }

    private byte[] Kept(ReadOnlySpan<byte> raw) => world.Retention == MessageRetention.Contents ? raw.ToArray() : [];

    private void Record(LedgerEvent happened, long number, ReadOnlySpan<byte> raw, Conversation conversation)
    {
        ledger.Add(new LedgerEntry
        {
            At = world.Time.GetUtcNow(),
            Event = happened,
            ConversationId = conversation.Id,
            Person = conversation.Person?.AadObjectId,
            Activity = number,
            Digest = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(raw)),
        });
        world.Changes.Pulse();
    }
}
