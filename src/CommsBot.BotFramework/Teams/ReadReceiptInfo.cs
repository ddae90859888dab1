using System.Globalization;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Teams;

/// <summary>A person read up to a message. Personal chats only.</summary>
public sealed record ReadReceiptInfo : WireObject
{
    /// <summary>The newest message read.</summary>
    public string? LastReadMessageId { get; init; }

    /// <summary>Whether a message was read; ids are numbers that grow with time. False when an id is no number.</summary>
    public bool IsMessageRead(string messageId) =>
        TryNumber(messageId, out var message) && TryNumber(LastReadMessageId, out var last) && message <= last;

    private static bool TryNumber(string? id, out long number) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
